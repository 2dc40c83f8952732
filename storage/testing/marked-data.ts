import { Temporal } from 'temporal-polyfill';
import type { SentMessage } from '../../core/messages/sent-message.js';
import { currentTenant } from '../../core/people/context.js';
import { employeeSubject } from '../../core/people/subject.js';
import type { Repositories } from '../repositories/index.js';
import { keepRegisters } from './marked-registers.js';
import { sampleTenant } from './samples.js';

/** No test data but this has these words and days. */
export const words = {
  employeeName: 'Zebedea Quillfeather',
  employeeEmail: 'zebedea@quillfeather.example',
  employeeFirstName: 'Zebbie-marker',
  managerFirstName: 'Iggy-marker',
  managerNumber: 'PN-8852014',
  managerPhone: '+31 6 81 77 41 90',
  managerName: 'Ignatius Brambleworth',
  managerEmail: 'ignatius@brambleworth.example',
  personnelNumber: 'PN-7741903',
  team: 'Ploughshares Division',
  chatUserId: 'UQZ81MARKER',
  conversationId: 'DQZ81MARKER',
  messageId: '1931718.181931',
  milestoneId: 'marker-milestone-quince',
  deliveryId: 'marker-delivery-medlar',
  fileId: 'FQZ81MARKER',
  content: 'Quillfeather is expecting',
  said: 'said-by-marker-quince',
  secret: 'xoxb-marker-quince',
};
export const days = {
  contractEnd: '2043-07-19',
  leftOn: '2042-11-05',
  announcedOn: '2041-02-03',
  dueDate: '2041-08-23',
  birthDate: '2041-08-27',
  leaveStart: '2041-07-11',
  returnDate: '2041-12-29',
  on: '2041-06-13',
  expiresOn: '2041-06-26',
  deliveredOn: '2041-06-17',
};
const day = (name: keyof typeof days): Temporal.PlainDate => Temporal.PlainDate.from(days[name]);
const at = (name: keyof typeof days): Temporal.Instant => Temporal.Instant.from(`${days[name]}T00:00Z`);

/** Readable, and so a sign that a search finds what is there. */
export const readable = { journeyId: 'journey-readable-id', managerId: 'manager-readable-id' };
export const employeeId = 'employee-readable-id';

const conversation = {
  chat: 'slack',
  userId: readable.managerId,
  workspaceId: 'T1',
  conversationId: words.conversationId,
} as const;

/** Keeps something in every repository of a tenant, and something of the installation. */
export async function keepMarkedData(repositories: Repositories): Promise<void> {
  await keepPeople(repositories);
  await keepJourney(repositories);
  await keepTalk(repositories);
  await repositories.audit.bind();
  await keepRequest(repositories);
  await keepOwnWords(repositories);
}

/** What the employer says of its own terms and tips, beside whatever is known of it. */
async function keepOwnWords({ tenants }: Repositories): Promise<void> {
  const { id } = currentTenant();
  const known = (await tenants.get(id)) ?? sampleTenant(id);
  const terms = {
    leave: { maternity: { topUp: 100, extraWeeks: 2, text: words.said } },
    tips: { [words.milestoneId]: words.content },
  };
  await tenants.save({ ...known, customisation: { off: [words.milestoneId], own: [] }, terms });
}

async function keepPeople(repositories: Repositories): Promise<void> {
  const { users, employees, conversations, secrets, endings, pauses, standIns, hrShares } = repositories;
  await users.saveMany([
    {
      id: readable.managerId,
      name: words.managerName,
      firstName: words.managerFirstName,
      email: words.managerEmail,
      personnelNumber: words.managerNumber,
      phone: words.managerPhone,
      leftOn: day('leftOn'),
      roles: ['manager'],
      given: ['manager'],
      taken: ['privacy-officer'],
      chat: 'slack',
      chatUserId: words.chatUserId,
      locale: 'nl',
      timeZone: 'Europe/Amsterdam',
      settings: { deliveryTime: '10:00' },
      errorReports: 'objected',
      nudges: 'objected',
    },
  ]);
  await employees.saveMany([
    {
      id: employeeId,
      name: words.employeeName,
      email: words.employeeEmail,
      personnelNumber: words.personnelNumber,
      managerId: readable.managerId,
      team: words.team,
      weeklyHours: 32,
      contractEnd: day('contractEnd'),
      firstName: words.employeeFirstName,
      country: 'NL',
      employment: 'agency',
      leftOn: day('leftOn'),
      restrictedOn: day('leftOn'),
    },
  ]);
  const { managerId } = readable;
  const span = { from: day('leaveStart'), until: day('returnDate') };
  await pauses.save({ id: managerId, ...span });
  await standIns.save({ id: 'stand-in-readable-id', managerId, standInId: managerId, ...span });
  await hrShares.save({
    id: 'share-readable-id',
    team: words.team,
    responsibleId: managerId,
    substituteId: managerId,
  });
  await conversations.save(conversation);
  await secrets.put('installation', words.secret);
  await endings.save({
    ...{ id: 'ending-tenant', name: 'Ended', from: '2040-01-01', until: '2040-12-31' },
    ...{ toldOperator: [60], toldHr: [60] },
    passed: [{ step: 'stop-nudges', at: '2041-01-01T00:00:00Z' }],
    evidence: { messages: 3, left: { teams: 1 } },
  });
}

async function keepJourney(repositories: Repositories): Promise<void> {
  const { journeys, nudges, trails, reports } = repositories;
  const { journeyId, managerId: recipientId } = readable;
  await journeys.save({
    id: journeyId,
    employeeId,
    ordinal: 0,
    facts: {
      role: 'birthing-parent',
      multiples: true,
      announcedOn: day('announcedOn'),
      dueDate: day('dueDate'),
      birthDate: day('birthDate'),
      leaveStart: day('leaveStart'),
      returnDate: day('returnDate'),
    },
  });
  const dueAt = Temporal.Instant.from('2041-06-13T07:00:00Z');
  const planned = {
    ...{ journeyId, milestoneId: words.milestoneId, recipientId, on: day('on'), expiresOn: day('expiresOn') },
    dueAt,
  };
  const coming = { ...planned, milestoneId: `${words.milestoneId}-2`, dueAt: dueAt.add({ hours: 1 }) };
  await nudges.insertMany([planned, coming]);
  const [sent = '', waiting = ''] = await nudges.idsOf([planned, coming]);
  await nudges.claimDueOf(recipientId, 'claim', dueAt, dueAt.add({ minutes: 5 }));
  const messages = [words.deliveryId];
  const delivery = { deliveryId: words.deliveryId, sendingAt: at('deliveredOn') };
  await nudges.change(
    sent,
    { states: ['planned'] },
    { state: 'delivered', reason: 'too-many', deliveredAt: at('deliveredOn'), ...delivery },
  );
  await trails.add(journeyId, employeeId, { nudges: [sent, waiting], messages });
  const [journey] = await journeys.getMany([journeyId]);
  if (!journey) throw new Error('It was just kept');
  await reports.save({
    id: 'report',
    journeyId,
    employeeId,
    kind: 'birth',
    before: { ...journey.facts, birthDate: undefined },
    after: journey.facts,
    by: recipientId,
    at: at('deliveredOn'),
  });
  await keepAgreed(repositories);
}

async function keepAgreed({ announcements, coverCards, metDeadlines }: Repositories): Promise<void> {
  const { journeyId, managerId: by } = readable;
  await coverCards.insert({
    ...{ id: 'cover-readable-id', version: 'version-readable-id', journeyId, employeeId, by },
    ...{ work: words.content, standIn: words.managerName, firstWeek: words.said, at: at('deliveredOn') },
  });
  await announcements.insert({
    ...{ id: 'announcement-readable-id', employeeId, by, role: 'birthing-parent' as const },
    ...{ expectedOn: day('dueDate'), at: at('deliveredOn') },
  });
  const met = { journeyId, employeeId, deadline: words.milestoneId, on: day('on') };
  await metDeadlines.save({ ...met, id: 'met-readable-id' });
}

async function keepTalk({
  messages,
  nudges,
  contacts,
  flows,
  uploads,
  waitingFiles,
  receipts,
  appointments,
  statementNotices,
  breaches,
  disclosures,
  usageEvents,
  consents,
}: Repositories): Promise<void> {
  const { journeyId, managerId: recipientId } = readable;
  const [nudgeId] = await nudges.idsOf([{ journeyId, milestoneId: words.milestoneId, recipientId }]);
  const message = {
    ...{ recipientId, conversation, view: 'nudge', files: [words.fileId], attempts: 0 },
    locale: 'nl' as const,
    shows: [{ employeeId, journeyId, nudgeId }],
    names: [employeeSubject(employeeId)],
    nudges: [nudgeId ?? ''],
    maybeMissed: [],
    drawn: 'a hash',
    sentAt: at('deliveredOn'),
  } satisfies Partial<SentMessage>;
  const standing = { state: 'standing', messageId: words.messageId } as const;
  await messages.insert({ ...message, ...standing, id: 'message-readable-id' });
  const nextAt = Temporal.Instant.from('2041-06-13T08:00:00Z');
  const unsent = { state: 'sending', task: 'send', nextAt, claim: 'claim', content: words.content } as const;
  await messages.insert({ ...message, ...unsent, id: 'unsent-readable-id' });
  const startedAt = nextAt;
  const state = JSON.stringify({ due: days.dueDate, said: words.said });
  const flow = { command: 'report', step: 1, state, message: words.deliveryId, startedAt };
  await waitingFiles.insert({
    ...{ id: 'file-readable-id', userId: recipientId, name: words.said, mediaType: 'text/csv' },
    content: Buffer.from(words.content).toString('base64'),
    shows: [{ employeeId, journeyId }],
    since: startedAt,
  });
  await flows.insert({ ...flow, id: 'flow-readable-id', userId: recipientId });
  const content = Buffer.from(words.said).toString('base64');
  const part = { upload: 'upload-readable-id', position: 0, content, since: startedAt };
  await uploads.insert({ ...part, id: 'part-readable-id', userId: recipientId });
  const contact = { userId: recipientId, chat: conversation.chat };
  const trouble = { reason: 'blocked', since: at('deliveredOn'), attempts: 1 } as const;
  await contacts.hold(contact, 'claim', nextAt, nextAt.add({ minutes: 5 }));
  await contacts.change(contact, { trouble, givenUp: [nudgeId ?? ''], nextAt, claim: 'claim' });
  await usageEvents.add({
    ...{ userId: recipientId, use: 'flow', name: 'settings', cards: ['notice'], at: at('deliveredOn') },
    ...{ seconds: 40, client: 'teams', device: 'android' },
  });
  const answer = { answer: 'yes', at: at('deliveredOn'), text: 1 } as const;
  await consents.save({ id: recipientId, askedAt: at('deliveredOn'), answers: [answer] });
  await receipts.begin('event', startedAt, startedAt);
  await appointments.insert({
    id: 'appointment-hash',
    startsAt: at('on'),
    locale: 'nl',
    expiresAt: startedAt,
  });
  const notice = { id: 'notice-readable-id', userId: recipientId, version: '2041-06-01' };
  await statementNotices.save({ ...notice, at: startedAt });
  await keepRegisters({ breaches, disclosures }, words.said, startedAt);
}

async function keepRequest({ requests }: Repositories): Promise<void> {
  await requests.insert({
    id: 'request-readable-id',
    version: '6f1f1e0e-6d51-4cf0-9f5e-0f6f3e0c2b11',
    slot: `${employeeId}/correction`,
    kind: 'correction',
    requester: { kind: 'employee', employeeId },
    via: 'chat',
    receivedOn: day('on'),
    dueOn: day('expiresOn'),
    state: 'unconfirmed',
    words: words.said,
    reach: { conversation, locale: 'nl' },
    extension: { reason: words.said, on: day('on') },
    held: { by: readable.managerId, until: at('on') },
    reminded: ['week'],
    outcome: { deed: 'answered', by: readable.managerId, at: at('on'), note: words.said },
  });
}

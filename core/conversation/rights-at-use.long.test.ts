import { unknownOperator } from '../privacy/operator.js';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';
import { composePlanning } from '../../compose.js';
import { JumpingClock } from '../../storage/testing/jumping-clock.js';
import { sampleTenant } from '../../storage/testing/samples.js';
import { openTestStore, silentLog, type TestStore } from '../../storage/testing/test-store.js';
import { createCatalogues } from '../coaching/catalogues.js';
import { contentToSend } from '../journeys/content-to-send.js';
import type { Journey } from '../journeys/journey.js';
import { absentMessenger } from '../messages/absent-messenger.js';
import type { CardAction } from '../messages/card-action.js';
import type { View } from '../messages/view.js';
import type { Nudge } from '../outbox/nudge.js';
import { as, asOperator } from '../people/context.js';
import type { Tenant } from '../people/tenant.js';
import type { User } from '../people/user.js';
import { commands } from './commands/registry.js';
import { intentOf, type Intent, type Reply } from './intent.js';
import { createKernel } from './kernel.js';
import type { Kernel } from './receive.js';

const day = (text: string) => Temporal.PlainDate.from(text);
const clock = new JumpingClock(Temporal.Instant.from('2026-11-24T08:00:00Z'));
const catalogues = createCatalogues();

/** Sanne manages Anna, who expects a child; Tom is a manager too; Hanneke and Ravi are of HR. */
const emails = {
  sanne: 'sanne@example.com',
  tom: 'tom@example.com',
  hanneke: 'hanneke@example.com',
  ravi: 'ravi@example.com',
};
type Who = keyof typeof emails;
const roster = `name,email,personnel_number,team,weekly_hours,contract_end,manager_email,role,chat,locale,time_zone
Hanneke Vos,${emails.hanneke},1001,HR,36,,,hr,teams,nl,
Ravi Sharma,${emails.ravi},1002,HR,32,,,hr,slack,nl,
Sanne de Boer,${emails.sanne},1101,Logistics,36,,,manager,teams,nl,
Tom Willems,${emails.tom},1102,Finance,40,,,manager,teams,nl,
Anna Visser,anna@example.com,2001,Logistics,32,,${emails.sanne},employee,,,
`;

let test: TestStore;
let kernel: Kernel;
let planning: ReturnType<typeof composePlanning>;
let tenant: Tenant;
let annas: Journey;
let tenants = 0;

beforeAll(async () => {
  test = await openTestStore();
  const edge = {
    repositories: test.store.repositories,
    messengers: { teams: absentMessenger('teams'), slack: absentMessenger('slack') },
    ...{ catalogues, clock, log: silentLog, newId: randomUUID },
    operator: unknownOperator,
    wake: () => Promise.resolve(),
    compact: () => Promise.resolve(),
  };
  planning = composePlanning(edge);
  kernel = createKernel({
    ...edge.repositories,
    ...edge,
    ...planning,
    commands,
    openRest: () => Promise.resolve(),
    pause: () => Promise.resolve(),
  });
});
afterAll(() => test.close());

/** Everyone anew for each test, at an employer of their own; all that is due has been delivered. */
beforeEach(async () => {
  tenants += 1;
  tenant = sampleTenant(`tenant-${tenants}`);
  await world.asHr(async () => {
    await planning.importFiles({ roster: { name: 'roster.csv', content: Buffer.from(roster) } });
    const facts = { role: 'birthing-parent', announcedOn: day('2026-11-24'), multiples: false } as const;
    const reported = await planning.planned.report('2001', { ...facts, dueDate: day('2027-06-01') });
    if (!reported.ok) throw new Error('not reported');
    annas = reported.value;
    const delivered = { state: 'delivered', deliveredAt: clock.now(), nextAt: undefined } as const;
    for (const { id } of await world.nudgesOf(annas))
      await stores().nudges.change(id, { states: ['planned'] }, delivered);
  });
});

const stores = () => test.store.repositories;
const world = {
  asHr: <T>(work: () => Promise<T>): Promise<T> => asOperator(tenant, 'test', work),
  nudgesOf: ({ id }: Journey): Promise<Nudge[]> =>
    world.asHr(async () => stores().nudges.getMany((await stores().trails.get(id))?.nudges ?? [])),
};
async function userOf(who: Who): Promise<User> {
  const user = await world.asHr(() => stores().users.findByEmail(emails[who]));
  if (!user) throw new Error('no such user');
  return user;
}
async function handle(who: Who, intent: Intent): Promise<readonly Reply[]> {
  const user = { ...(await userOf(who)), locale: 'nl' } as const;
  const cause = { kind: 'command', name: 'test' } as const;
  return as({ tenant, actor: { kind: 'person', user }, cause }, () => kernel.handle(intent));
}
const viewOf = ([reply]: readonly Reply[]): View => {
  if (!reply) throw new Error('no reply');
  return 'view' in reply ? reply.view : reply.form;
};
const press = async (who: Who, action: CardAction) => viewOf(await handle(who, intentOf(action)));
const say = async (who: Who, text: string) => viewOf(await handle(who, { kind: 'say', text }));

const nudgeOf = async (milestoneId: string, who: Who): Promise<Nudge | undefined> => {
  const { id } = await userOf(who);
  return (await world.nudgesOf(annas)).find(
    (one) => one.milestoneId === milestoneId && one.recipientId === id,
  );
};
const idOf = async (milestoneId: string, who: Who): Promise<string> =>
  (await nudgeOf(milestoneId, who))?.id ?? 'none';
const employeeOf = async () => {
  const anna = await world.asHr(() => stores().employees.get(annas.employeeId));
  if (!anna) throw new Error('no Anna');
  return anna;
};
const pauseOf = async (who: Who, from: string, until: string): Promise<void> => {
  const { id } = await userOf(who);
  await world.asHr(() => stores().pauses.save({ id, from: day(from), until: day(until) }));
};

const actions = (id: string): CardAction[] => [
  { do: 'open', nudge: id },
  { do: 'done', nudge: id },
  { do: 'snooze', nudge: id, days: 7 },
  { do: 'later', nudge: id },
  { do: 'dismiss', nudge: id },
  { do: 'why', nudge: id, reason: 'too-many' },
  { do: 'prepare', nudge: id },
  { do: 'plan-talk', nudge: id },
];

/** What changed since the card was sent; none of it has been followed by planning yet. */
const situations: Record<string, { who: Who; reason: string; happens: () => Promise<unknown> }> = {
  'another manager leads the team': {
    who: 'sanne',
    reason: 'not-yours',
    happens: async () =>
      stores().employees.saveMany([{ ...(await employeeOf()), managerId: (await userOf('tom')).id }]),
  },
  'the reader is of HR no more': {
    who: 'hanneke',
    reason: 'not-yours',
    happens: async () => stores().users.saveMany([{ ...(await userOf('hanneke')), roles: ['manager'] }]),
  },
  'the reader is the one expecting': {
    who: 'hanneke',
    reason: 'not-yours',
    happens: async () =>
      stores().employees.saveMany([
        { ...(await employeeOf()), email: emails.hanneke, personnelNumber: '1001' },
      ]),
  },
  'the reader is away': {
    who: 'sanne',
    reason: 'away',
    happens: () => pauseOf('sanne', '2026-11-24', '2026-11-30'),
  },
  'the employee left': {
    who: 'sanne',
    reason: 'plan-changed',
    happens: async () =>
      stores().employees.saveMany([{ ...(await employeeOf()), contractEnd: day('2026-11-23') }]),
  },
  'a loss was reported': {
    who: 'sanne',
    reason: 'plan-changed',
    happens: () =>
      stores().journeys.save({ ...annas, facts: { ...annas.facts, lossReportedOn: day('2026-11-24') } }),
  },
  'the journey is no more': {
    who: 'sanne',
    reason: 'plan-changed',
    happens: () => stores().journeys.remove([annas.id]),
  },
};

describe.each(Object.entries(situations))('where %s', (what, { who, reason, happens }) => {
  const milestone = who === 'sanne' ? 'first-response' : 'risk-briefing';

  it.each(['delivered', 'done', 'snoozed'] as const)(
    'every button of an old card of a %s tip says so, and does nothing',
    async (state) => {
      const id = await idOf(milestone, who);
      await world.asHr(async () => {
        await stores().nudges.change(id, { states: ['delivered'] }, { state });
        await happens();
      });
      for (const action of actions(id)) {
        const view = await press(who, action);
        // Whatever was answered stays answered; only where someone grieves is its cheer gone.
        if (state === 'done' && reason === 'plan-changed' && view.kind === 'nudge-done') continue;
        expect(view).toMatchObject({ kind: 'nudge-over', reason });
        expect(JSON.stringify(view)).not.toMatch(/Anna|2027/);
      }
      expect((await world.asHr(() => stores().nudges.get(id)))?.state).toBe(state);
    },
  );

  it('what is due for them is not sent, nor what they put off', async () => {
    const id = await idOf(milestone, who);
    const isSent = () =>
      world.asHr(async () => {
        const nudge = await stores().nudges.get(id);
        const content = nudge && (await contentToSend({ ...stores(), catalogues, clock })(nudge, 'nl'));
        return content !== undefined;
      });
    await world.asHr(() => stores().nudges.change(id, { states: ['delivered'] }, { state: 'snoozed' }));
    expect(await isSent()).toBe(true);
    await world.asHr(happens);
    expect(await isSent()).toBe(false);
  });

  it('planning anew takes it from them, also what they put off', async () => {
    const id = await idOf(milestone, who);
    const nextAt = clock.now().add({ hours: 24 });
    await world.asHr(async () => {
      await stores().nudges.change(id, { states: ['delivered'] }, { state: 'snoozed', nextAt });
      await happens();
      await planning.planned.replanAll();
    });
    const state = (await world.asHr(() => stores().nudges.get(id)))?.state;
    expect(state).toBe(what === 'the journey is no more' ? 'snoozed' : 'withdrawn');
  });
});

describe('what is due', () => {
  it('is not sent once someone else has answered it, though nobody has planned anew', async () => {
    const mine = await nudgeOf('first-response', 'sanne');
    if (!mine) throw new Error('no nudge');
    const isSent = () =>
      world.asHr(async () => {
        const nudge = await stores().nudges.get(mine.id);
        return nudge && (await contentToSend({ ...stores(), catalogues, clock })(nudge, 'nl'));
      });
    await world.asHr(async () => {
      await stores().nudges.change(mine.id, { states: ['delivered'] }, { state: 'snoozed' });
      const { journeyId, milestoneId, on, expiresOn } = mine;
      const others = { journeyId, milestoneId, on, expiresOn, recipientId: (await userOf('tom')).id };
      const nudges = await stores().nudges.idsOf([others]);
      await stores().trails.add(journeyId, annas.employeeId, { nudges });
      await stores().nudges.insertMany([{ ...others, dueAt: clock.now() }]);
    });
    expect(await isSent()).toBeDefined();
    await world.asHr(async () => {
      const theirs = await nudgeOf('first-response', 'tom');
      await stores().nudges.change(theirs?.id ?? '', { states: ['planned'] }, { state: 'done' });
    });
    expect(await isSent()).toBeUndefined();
  });
});

describe('a plan', () => {
  it.each([
    ['who leads another team', 'tom', { kind: 'problem', problem: { code: 'journey-gone' } }],
    ['who is away', 'sanne', { kind: 'notice', title: 'Je bent er nu niet' }],
  ] as const)('is not shown to %s', async (_whom, who, answer) => {
    await pauseOf('sanne', '2026-11-24', '2026-11-30');
    for (const what of ['show-plan', 'show-dates'] as const)
      expect(await press(who, { do: what, journey: annas.id })).toMatchObject(answer);
  });

  it('is not shown to who is away and asks, who hears instead from when on it is', async () => {
    await pauseOf('sanne', '2026-11-24', '2026-11-30');
    expect(await say('sanne', 'plan anna')).toMatchObject({
      kind: 'notice',
      title: 'Je bent er nu niet',
      lines: ['HR zorgt zolang voor je team.', 'Vanaf 1 december 2026 zie je hier je team weer.'],
    });
    expect(await say('sanne', 'wanneer begint het verlof van Anna?')).toMatchObject({ kind: 'notice' });
    await world.asHr(async () => stores().pauses.remove([(await userOf('sanne')).id]));
    expect(await say('sanne', 'plan anna')).toMatchObject({ kind: 'plan', employeeName: 'Anna Visser' });
  });
});

describe('a form', () => {
  it('does nothing any more for who lost the right to its command', async () => {
    const form = await say('hanneke', 'verantwoordelijk');
    if (form.kind !== 'form') throw new Error('no form');
    const hanneke = await userOf('hanneke');
    await world.asHr(() => stores().users.saveMany([{ ...hanneke, roles: ['manager'] }]));
    const values = { team: 'Logistics', responsibleId: hanneke.id, substituteId: hanneke.id };
    const gone = { kind: 'problem', problem: { code: 'flow-gone' } };
    for (const intent of [
      { kind: 'open', place: form.place },
      { kind: 'submit', place: form.place, values, files: [] },
    ] as const)
      expect(viewOf(await handle('hanneke', intent))).toMatchObject(gone);
    expect(await press('hanneke', { do: 'command', command: 'overview' })).not.toMatchObject({
      kind: 'overview',
    });
  });
});

import { formatDate } from '../../../core/language/format-date.js';
import { translator } from '../../../core/language/messages.js';
import { makeLinkCode } from '../../../core/people/link-code.js';
import { statementVersion } from '../../../core/privacy/statement/statement.js';
import { demoTenant } from '../../../demo/demo-tenant.js';
import { Temporal } from 'temporal-polyfill';
import { untilDone } from '../../conversation/until-done.js';
import { roster } from '../cast.js';
import { operator } from '../operator.js';
import { FIRST_DAY, LAST_DAY, type Year } from '../year.js';

/** The employer signs and links both chats; the statement is read, and then the roster is imported. */
export async function begin(year: Year): Promise<void> {
  const { program, clock, playground } = year.coach;
  const { tenants } = program.repositories;
  const agreement = { from: FIRST_DAY.toString(), until: LAST_DAY.toString() };
  await tenants.save({
    ...demoTenant,
    ...{ teamsTenantId: undefined, slackTeamId: undefined, agreement },
  });
  for (const [who, word] of [
    ['hanneke', 'koppel'],
    ['ravi', 'link'],
  ] as const) {
    await playground.player.install(year.person(who));
    const { code } = await makeLinkCode({ ...program.repositories, clock }, demoTenant.id);
    await year.talk(who, `${word} ${code}`);
  }
  await readStatement(year);
  await importRoster(year);
  for (const who of ['sanne', 'kees'] as const) await playground.player.install(year.person(who));
  await year.passDays(2);
  await seeWhoWasTold(year);
}

async function readStatement(year: Year): Promise<void> {
  const { book, coach } = year;
  const known = await coach.asHr(() => coach.program.repositories.employees.all());
  const said = await year.talk('hanneke', 'privacy');
  const page = await (
    await fetch(`${coach.program.url}/privacy`, { headers: { 'accept-language': 'nl' } })
  ).text();
  const version = formatDate(Temporal.PlainDate.from(statementVersion), 'nl');
  const t = translator('nl');
  const purpose = t('processing.purpose.parental-leave');
  book.note(
    1,
    'the statement, its date and its purposes are read before anyone is imported',
    known.length === 0 && said.includes(version) && said.includes(purpose),
  );
  for (const [place, text] of [
    ['the chat', said],
    ['the page', page],
  ] as const) {
    const details = Object.entries(operator).filter(([key]) => /^OPERATOR_(?!ISO)/.test(key));
    book.note(
      18,
      `${place} gives the operator's details`,
      details.every(([, value]) => text.includes(value)),
    );
    book.note(
      17,
      `${place} names the address for privacy and the supervisory authority`,
      text.includes(operator.PRIVACY_EMAIL) && /Autoriteit Persoonsgegevens/i.test(text),
    );
    book.note(14, `${place} lists who processes for the service`, text.includes('Wolkenhuis'));
    book.note(6, `${place} says that the employer decides`, /verwerker|processor/i.test(text));
  }
  book.note(
    4,
    'what is said of ISO 27001 is what was set',
    said.includes(t('operator.iso27001.working-towards')),
  );
}

async function importRoster(year: Year): Promise<void> {
  const speaker = year.speaker('hanneke');
  await speaker.say('inlezen');
  await speaker.give({ name: 'roster.csv', mimeType: 'text/csv', bytes: Buffer.from(roster()) });
  await untilDone(speaker);
  await speaker.handIn({});
  await untilDone(speaker);
}

/** Everyone who can be reached has read of the statement, each once. */
async function seeWhoWasTold(year: Year): Promise<void> {
  const { repositories } = year.coach.program;
  const told = await year.coach.asHr(() => repositories.statementNotices.ofVersion(statementVersion));
  year.book.note(
    1,
    `users are told of the statement, each once (${told.length})`,
    told.length === 4 && new Set(told.map(({ userId }) => userId)).size === 4,
  );
}

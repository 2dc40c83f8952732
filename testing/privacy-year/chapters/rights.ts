import { formatDate } from '../../../core/language/format-date.js';
import { Temporal } from 'temporal-polyfill';
import { CORRECTED_NAME, days, people, written } from '../cast.js';
import { operator } from '../operator.js';
import { allRequests, choose, note, openRequest } from '../requests.js';
import { tracesOf } from '../traces.js';
import type { Year } from '../year.js';

const inWords = (day: string): string => formatDate(Temporal.PlainDate.from(day), 'nl');

/** Emma, an employee in Slack, says what is wrong; HR mends it, and the cards of her manager follow. */
export async function correction(year: Year): Promise<void> {
  await year.talk('emma', `my data correct: ${written.correction}`);
  await choose(year, 'ravi', await openRequest(year, 'correction'), 'confirm');
  const mended = { name: CORRECTED_NAME, dueDate: days.emmaCorrectedDue };
  await choose(year, 'ravi', await openRequest(year, 'correction'), 'correct', mended);
  await year.passDays(1);
  const plan = await year.talk('kees', `plan ${CORRECTED_NAME}`);
  year.book.note(15, 'correction: the plan follows', plan.includes(inWords(days.emmaCorrectedDue)));
  const cards = year.textsOf('kees').filter((text) => text.includes('Emma Clarke'));
  year.book.note(
    15,
    `correction: every card that names her has the new name (${cards.length})`,
    cards.length > 0 && cards.every((text) => !text.replaceAll(CORRECTED_NAME, '').includes('Emma Clarke')),
  );
}

/** Fenna asks HR to put her data on hold, and later to have them erased. */
export async function restriction(year: Year): Promise<void> {
  await note(year, people.fenna.name, 'restriction');
  await choose(year, 'ravi', await openRequest(year, 'restriction'), 'restrict');
  const before = year.messagesOf('kees').map(({ id }) => id);
  await year.passDays(14);
  const since = year.messagesOf('kees').filter(({ id }) => !before.includes(id));
  const known = await year.coach.asHr(() =>
    year.coach.program.repositories.employees.findByPersonnelNumber(people.fenna.number),
  );
  year.book.note(
    15,
    'restriction: her data stay, and nobody hears of her for two weeks',
    known !== undefined && !since.some((one) => JSON.stringify(one).includes('Fenna')),
  );
  await year.talk('ravi', 'requests', { request: 'lift' }, { restricted: known?.id ?? '' }, {});
}

export async function erasure(year: Year): Promise<void> {
  await note(year, people.fenna.name, 'erasure');
  await choose(year, 'ravi', await openRequest(year, 'erasure'), 'erase');
  await year.passDays(1);
  const traces = await tracesOf(year, 'fenna');
  const { employees } = year.coach.program.repositories;
  const known = await year.coach.asHr(() => employees.findByPersonnelNumber(people.fenna.number));
  year.book.note(
    15,
    `erasure: nothing of her is left here or in a chat ${traces.join('; ')}`,
    traces.length === 0 && known === undefined,
  );
}

/** Kees wants no tips any more. */
export async function objection(year: Year): Promise<void> {
  await year.talk('kees', 'mijn gegevens', { right: 'nudges' }, {});
  const before = year.messagesOf('kees').length;
  await year.passDays(28);
  const since = year.messagesOf('kees').length - before;
  year.book.note(15, `objection: no tip comes in four weeks (${since})`, since <= 0);
}

/** Sanne complains, and HR answers. */
export async function complaint(year: Year): Promise<void> {
  const said = await year.talk(
    'sanne',
    'mijn gegevens',
    { right: 'complain' },
    { words: written.complaint },
    {},
  );
  year.book.note(
    17,
    'who complains reads both addresses',
    said.includes(operator.PRIVACY_EMAIL) && said.includes('Autoriteit Persoonsgegevens'),
  );
  const request = await openRequest(year, 'complaint');
  year.book.note(
    17,
    'a complaint is logged, due in a month',
    request.dueOn.equals(year.today.add({ months: 1 })),
  );
  await choose(year, 'hanneke', request, 'close', { reason: 'Besproken en opgelost.' });
  const answered = (await allRequests(year)).filter(({ state }) => state === 'closed');
  const all = await allRequests(year);
  year.book.note(
    5,
    `every request is closed with what was done (${answered.length} of ${all.length})`,
    answered.length === all.length && answered.every(({ outcome }) => outcome !== undefined),
  );
}

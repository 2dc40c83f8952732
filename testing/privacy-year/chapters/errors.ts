import { people, written } from '../cast.js';
import type { Year } from '../year.js';

/** Something fails while Sanne asks, and while Kees does, who objected to reports of it. */
export async function fail(year: Year): Promise<void> {
  const { book, errors } = year;
  await year.talk('kees', 'gebruiksgegevens');
  await year.press(
    'kees',
    'Geen foutmeldingen over mij',
    'Geen foutmeldingen over mij',
    'Foutmeldingen mogen weer',
  );
  await failFor(year, 'kees');
  const ofKees = errors.received.length;
  const report = errors.next();
  await failFor(year, 'sanne');
  await report;
  const sent = errors.received.join('\n');
  book.note(11, 'nothing is reported of who objected', ofKees === 0);
  const personal = [
    ...Object.values(people).flatMap(({ name, email }) => [name, email]),
    ...Object.values(written),
  ];
  book.note(
    11,
    `a report says what failed and where, and nothing of anybody (${errors.received.length})`,
    errors.received.length > 0 && !personal.some((text) => sent.includes(text)),
  );
}

/** The store fails with an error that says what was asked. */
async function failFor(year: Year, who: 'kees' | 'sanne'): Promise<void> {
  const { journeys } = year.coach.program.repositories;
  const before = { ...journeys };
  const error = new Error(`${people[who].email}: ${written.question}`);
  Object.assign(journeys, { all: () => Promise.reject(error), ofEmployees: () => Promise.reject(error) });
  await year.talk(who, 'plan');
  Object.assign(journeys, before);
}

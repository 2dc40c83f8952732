import { days, people } from '../cast.js';
import type { Year } from '../year.js';

/** HR of both chats reports what is expected; the managers are told what to do. */
export async function report(year: Year): Promise<void> {
  const born = { role: 'birthing-parent' } as const;
  await year.talk('hanneke', `traject ${people.tom.name}`, { ...born, dueDate: days.tomDue }, {});
  await year.talk('hanneke', `traject ${people.zebedea.name}`, { ...born, dueDate: days.zebedeaDue }, {});
  await year.talk('hanneke', `traject ${people.ottoline.name}`, { ...born, dueDate: days.ottolineDue }, {});
  await year.talk('ravi', `journey ${people.emma.name}`, { ...born, dueDate: days.emmaDue }, {});
  await year.talk(
    'ravi',
    `journey ${people.wolfram.name}`,
    { role: 'partner', dueDate: days.wolframDue },
    {},
  );
  const placed = { role: 'adoptive-parent', placementDate: days.fennaPlacement };
  await year.talk('ravi', `journey ${people.fenna.name}`, placed, {});
  await year.passDays(3);
  const { coach, book } = year;
  const known = await coach.asHr(() => coach.program.repositories.journeys.all());
  book.note(9, `six journeys are known (${known.length})`, known.length === 6);
  for (const [manager, about] of [
    ['sanne', people.tom.name],
    ['kees', people.emma.name],
  ] as const)
    book.note(
      9,
      `${people[manager].name.split(' ')[0] ?? ''} is coached in their chat`,
      year.textsOf(manager).some((text) => text.includes(about)),
    );
  book.note(2, 'what lies in the store is named in the inventory', (await year.unnamedFields()).length === 0);
  const bytes = await year.bytes();
  const readable = Object.values(people).flatMap(({ name, email }) => [name, email]);
  book.note(
    4,
    'no name or address can be read from the files',
    !readable.some((text) => bytes.includes(text)),
  );
}

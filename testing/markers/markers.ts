import { createCatalogues } from '../../core/coaching/catalogues.js';
import { formatDate } from '../../core/language/format-date.js';
import { locales } from '../../core/language/locale.js';
import { demoTenant, readExample } from '../../demo/demo-tenant.js';
import type { DemoCoach } from '../demo-coach.js';

/** Something of a person that must not be seen, and what it is. */
export interface Marker {
  readonly what: 'name' | 'address' | 'phone' | 'date' | 'milestone' | 'word';
  readonly text: string;
}

/** Words that tell of pregnancy, birth or loss, in both languages. */
const words = [
  ...[
    'zwanger',
    'miskraam',
    'verlies',
    'uitgerekende',
    'bevalling',
    'bevallen',
    'geboorte',
    'overleden',
    'adoptie',
  ],
  ...['pregnan', 'miscarriage', 'loss', 'due date', 'maternity', 'birth', 'died', 'adoption', 'dueDate'],
];

/** Everything of the example employer that nobody outside the chats may see. */
export async function markersOf(world: DemoCoach): Promise<Marker[]> {
  const roster = (await readExample('roster.csv')).trim().split('\n').slice(1);
  const people = roster.flatMap((line): Marker[] => {
    const [name = '', email = ''] = line.split(',');
    return [
      { what: 'name', text: name },
      { what: 'address', text: email },
    ];
  });
  const all = [
    ...people,
    ...(await datesOf(world)),
    ...titles(),
    ...words.map((text) => ({ what: 'word', text }) as const),
  ];
  return all.filter(({ text }) => text.length >= 4);
}

async function datesOf(world: DemoCoach): Promise<Marker[]> {
  const journeys = await world.asHr(() => world.program.repositories.journeys.all());
  const days = journeys.flatMap(({ facts: { dueDate, birthDate, leaveStart } }) => [
    dueDate,
    birthDate,
    leaveStart,
  ]);
  return days.flatMap((day): Marker[] => {
    if (!day) return [];
    const written = locales.map((locale) => formatDate(day, locale));
    return [day.toString(), ...written].map((text) => ({ what: 'date', text }));
  });
}

const titles = (): Marker[] =>
  createCatalogues()
    .of(demoTenant)
    .all.flatMap(({ text }) =>
      locales.map((locale) => ({ what: 'milestone', text: text[locale].title }) as const),
    )
    // One word alone, such as "Overdracht", is said of anything.
    .filter(({ text }) => text.includes(' '));

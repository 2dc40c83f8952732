import { days, people } from '../cast.js';
import type { Year } from '../year.js';

/** Zebedea loses her child; from then on nobody reads of a child of hers. */
export async function loss(year: Year): Promise<void> {
  const { coach, book } = year;
  await year.talk('hanneke', `verlies ${people.zebedea.name}`, {}, {});
  await year.passDays(2);
  const journeys = await coach.asHr(() => coach.program.repositories.journeys.all());
  const journey = journeys.find(({ facts }) => facts.lossReportedOn !== undefined);
  const cards = year.textsOf('sanne').filter((text) => text.includes(people.zebedea.name));
  const ofChild = /Eerste reactie|Verlofwensen|uitgerekende datum|Vervanging|gefeliciteerd/i;
  book.note(9, 'a loss is kept as the day on which it was told, and as nothing more', journey !== undefined);
  book.note(
    9,
    `no card about her speaks of a child or of plans (${cards.length} cards)`,
    cards.every((text) => !ofChild.test(text)),
  );
}

/** Tom and his partner have a child. */
export async function birth(year: Year): Promise<void> {
  await year.passUntil(days.tomBirth);
  const said = await year.talk('hanneke', `geboorte ${people.tom.name}`, {}, {});
  year.book.note(9, 'a birth moves the plan', /geboorte is gemeld/i.test(said));
}

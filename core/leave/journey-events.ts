import type { JourneyFacts } from './journey-facts.js';

/**
 * What ends the ordinary course of a journey. Afterwards only what names it as its own still holds: a list for each event of what
 * stays, never of what goes, so that whatever is added later is silent until someone thought of those who grieve.
 */
export const journeyEvents = ['loss', 'mother-died', 'withdrawal'] as const;
export type JourneyEvent = (typeof journeyEvents)[number];

const happened: Readonly<Record<JourneyEvent, (facts: JourneyFacts) => boolean>> = {
  loss: ({ lossReportedOn }) => lossReportedOn !== undefined,
  'mother-died': ({ motherDiedOn }) => motherDiedOn !== undefined,
  withdrawal: ({ withdrawnOn }) => withdrawnOn !== undefined,
};

/** What has happened in a journey; nothing in its ordinary course. */
export const eventsOf = (facts: JourneyFacts): readonly JourneyEvent[] =>
  journeyEvents.filter((event) => happened[event](facts));

/** Whether what names these events still holds: always in the ordinary course, else where it names all that happened. */
export const holdsAfter = (events: readonly JourneyEvent[], facts: JourneyFacts): boolean =>
  eventsOf(facts).every((event) => events.includes(event));

import type { Temporal } from 'temporal-polyfill';
import type { JourneyRole } from '../leave/journey-facts.js';
import type { Journey, ReportedFacts } from './journey.js';

/** How a child comes: what is corrected within one of these is the same journey. */
const kinds: Readonly<Record<JourneyRole, 'pregnancy' | 'placement'>> = {
  'birthing-parent': 'pregnancy',
  partner: 'pregnancy',
  'adoptive-parent': 'placement',
  'foster-parent': 'placement',
};

/**
 * How many days two expected days of one journey can lie apart. Between the due dates of two children lie more than 22 weeks
 * even where the first came very early; after a loss a next pregnancy may follow soon, so that only a small
 * correction is one. Placements are put off by months.
 */
const mostDaysApart = { pregnancy: 22 * 7, placement: 13 * 7, afterLoss: 28 } as const;

/** The day the child is expected; undefined where it was not said. */
export const expectedDay = ({ dueDate, placementDate }: ReportedFacts): Temporal.PlainDate | undefined =>
  dueDate ?? placementDate;

/** The journey among these that reported facts are about: of the same kind, and nearest to the day they name. */
export function sameJourney(journeys: readonly Journey[], facts: ReportedFacts): Journey | undefined {
  const near = journeys.flatMap((journey) => {
    const apart = daysApart(journey.facts, facts);
    return apart === undefined ? [] : [{ journey, apart }];
  });
  return near.sort((a, b) => a.apart - b.apart)[0]?.journey;
}

/** Undefined where the two cannot be about one child. */
function daysApart(known: ReportedFacts, reported: ReportedFacts): number | undefined {
  const kind = kinds[known.role];
  if (kind !== kinds[reported.role]) return undefined;
  const [one, other] = [expectedDay(known), expectedDay(reported)];
  if (!one || !other) return one === other ? 0 : undefined;
  const apart = Math.abs(one.until(other).days);
  const most =
    known.lossReportedOn && !reported.lossReportedOn ? mostDaysApart.afterLoss : mostDaysApart[kind];
  return apart <= most ? apart : undefined;
}

/** The place of an employee's next journey. */
export const nextOrdinal = (journeys: readonly Journey[]): number =>
  Math.max(-1, ...journeys.map(({ ordinal }) => ordinal)) + 1;

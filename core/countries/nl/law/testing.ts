import { Temporal } from 'temporal-polyfill';
import type { JourneyFacts } from '../../../leave/journey-facts.js';
import type { DateRange, LeavePlan } from '../../../leave/leave-plan.js';
import { lawGoverning } from './texts.js';
import { lawTexts } from './versions.js';

/** A date written as in the law's examples, `YYYY-MM-DD`. */
export const day = (text: string): Temporal.PlainDate => Temporal.PlainDate.from(text);

/** A birthing parent due on 2027-03-10, announced half a year before; the rest as a test needs it. */
export const birthingParent = (facts: Partial<JourneyFacts> = {}): JourneyFacts => ({
  role: 'birthing-parent',
  announcedOn: day('2026-09-14'),
  dueDate: day('2027-03-10'),
  multiples: false,
  ...facts,
});

/** The partner of that parent. */
export const partner = (facts: Partial<JourneyFacts> = {}): JourneyFacts =>
  birthingParent({ role: 'partner', ...facts });

/** An adoptive parent whose child is placed on 2027-03-10. */
export const adoptiveParent = (facts: Partial<JourneyFacts> = {}): JourneyFacts => ({
  role: 'adoptive-parent',
  announcedOn: day('2026-09-14'),
  placementDate: day('2027-03-10'),
  multiples: false,
  ...facts,
});

/** A span of days as `from..to`. */
export const span = ({ from, to }: DateRange): string => `${from.toString()}..${to.toString()}`;

/** Each period of leave as `kind from..to`, an estimate with a question mark. */
export const leaveOf = ({ leave }: LeavePlan): readonly string[] =>
  leave.map((period) => `${period.kind} ${span(period)}${period.estimated ? '?' : ''}`);

/** Each deadline's day by its id. */
export const deadlinesOf = ({ deadlines }: LeavePlan): Readonly<Record<string, string>> =>
  Object.fromEntries(deadlines.map(({ id, on }) => [id, on.toString()]));

/** Each anchor's day by its letter. */
export const anchorsOf = ({ anchors }: LeavePlan): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(anchors).map(([letter, on]) => [letter, on.toString()]));

/** The rules for the journeys above. */
export const { rules } = lawGoverning(birthingParent(), lawTexts, () => ({ anchors: {} }));

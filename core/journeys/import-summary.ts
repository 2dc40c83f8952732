import type { Temporal } from 'temporal-polyfill';
import type { PeopleNotes, PersonNote } from '../directory/notes.js';
import type { CheckedRoster } from '../directory/roster-import.js';
import type { ImportedJourney } from './journeys-import.js';
import { expectedDay } from './same-journey.js';

/** A journey that was known, and the day its child was and is expected. */
export interface JourneyChange extends PersonNote {
  readonly from: Temporal.PlainDate | undefined;
  readonly to: Temporal.PlainDate | undefined;
}

/** What an import did, or as a preview would do. */
export interface ImportSummary {
  /** How many managers and people of HR, and how many employees, there are in the roster. */
  readonly users: number;
  readonly employees: number;
  readonly journeys: number;
  /** Undefined where no roster was handed in. */
  readonly people: PeopleNotes | undefined;
  readonly newJourneys: readonly PersonNote[];
  readonly changedJourneys: readonly JourneyChange[];
}

export function summaryOf(
  people: CheckedRoster | undefined,
  journeys: readonly ImportedJourney[],
): ImportSummary {
  return {
    users: people?.users.filter(({ roles }) => roles.length > 0).length ?? 0,
    employees: people?.employees.filter(({ leftOn }) => leftOn === undefined).length ?? 0,
    journeys: journeys.length,
    people: people?.notes,
    newJourneys: journeys.filter(({ before }) => before === undefined).map(whose),
    changedJourneys: journeys.flatMap((one) => changeOf(one)),
  };
}

const whose = ({ employee: { personnelNumber, name } }: ImportedJourney): PersonNote => ({
  personnelNumber,
  name,
});

/** Nothing for one that stays as it was. */
function changeOf(one: ImportedJourney): JourneyChange[] {
  const { before, journey } = one;
  if (!before || JSON.stringify(before.facts) === JSON.stringify(journey.facts)) return [];
  return [{ ...whose(one), from: expectedDay(before.facts), to: expectedDay(journey.facts) }];
}

import { checkRoster, storePeople, type RosterStores } from '../directory/roster-import.js';
import { success, type Result } from '../problem.js';
import { inFile, type SourceFile } from '../source-file.js';
import { checkJourneys, type JourneyLookup } from './journeys-import.js';
import type { Journeys } from './journeys.js';

/** What HR hands in: a roster, the journeys of people in it or of people who are known, or both. */
export interface ImportFiles {
  readonly roster?: SourceFile | undefined;
  readonly journeys?: SourceFile | undefined;
}

/** How much an import stored. */
export interface ImportSummary {
  readonly users: number;
  readonly employees: number;
  readonly journeys: number;
}

/** Imports for the tenant of the context. */
export type ImportFilesOf = (files: ImportFiles) => Promise<Result<ImportSummary>>;

const nobody = { users: [], employees: [] };

/**
 * Imports a roster and journeys as one: with anything wrong in either, nothing of both is stored. Journeys that were there
 * follow the roster: a new manager gets what is still to come.
 */
export const createImport =
  (stores: RosterStores & JourneyLookup, planned: Pick<Journeys, 'storeAll' | 'replanAll'>): ImportFilesOf =>
  async ({ roster, journeys }) => {
    const people = roster ? inFile(roster, await checkRoster(stores, roster.text)) : success(nobody);
    if (!people.ok) return people;
    const { users, employees } = people.value;
    const checked = journeys
      ? inFile(journeys, await checkJourneys(stores, journeys.text, employees))
      : success([]);
    if (!checked.ok) return checked;

    if (roster) await storePeople(stores, people.value);
    await planned.storeAll(checked.value);
    if (roster) await planned.replanAll();
    return success({ users: users.length, employees: employees.length, journeys: checked.value.length });
  };

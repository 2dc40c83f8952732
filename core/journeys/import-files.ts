import { checkRoster, storePeople } from '../directory/roster-import.js';
import type { Tenant } from '../people/tenant.js';
import { success, type Result } from '../problem.js';
import { inFile, type SourceFile } from '../source-file.js';
import { checkJourneys, storeJourneys } from './journeys-import.js';
import { replanTenant, type JourneyDependencies } from './journeys.js';

/** What HR hands in: a roster, the journeys of people in it or of people who are known, or both. */
export interface ImportFiles {
  readonly roster: SourceFile | undefined;
  readonly journeys: SourceFile | undefined;
}

/** How much an import stored. */
export interface ImportSummary {
  readonly users: number;
  readonly employees: number;
  readonly journeys: number;
}

const nobody = { users: [], employees: [] };

/**
 * Imports a roster and journeys as one: with anything wrong in either, nothing of both is stored. Journeys that were there
 * follow the roster: a new manager gets what is still to come.
 */
export async function importFiles(
  deps: JourneyDependencies,
  tenant: Tenant,
  { roster, journeys }: ImportFiles,
): Promise<Result<ImportSummary>> {
  const people = roster ? inFile(roster, await checkRoster(deps, tenant, roster.text)) : success(nobody);
  if (!people.ok) return people;
  const { users, employees } = people.value;
  const checked = journeys
    ? inFile(journeys, await checkJourneys(deps, tenant, journeys.text, employees))
    : success([]);
  if (!checked.ok) return checked;

  if (roster) await storePeople(deps, tenant, people.value);
  await storeJourneys(deps, tenant, checked.value);
  if (roster) await replanTenant(deps, tenant);
  return success({ users: users.length, employees: employees.length, journeys: checked.value.length });
}

import { todayIn } from '../clock.js';
import {
  checkRoster,
  storePeople,
  type CheckedRoster,
  type RosterStores,
} from '../directory/roster-import.js';
import { KeyTaken } from '../key-taken.js';
import type { Tell } from '../outbox/tell.js';
import { currentTenant } from '../people/context.js';
import type { UserRepository } from '../people/user.js';
import { failure, success, type Result } from '../problem.js';
import { inFile, type SourceFile } from '../source-file.js';
import { summaryOf, type ImportSummary } from './import-summary.js';
import { checkJourneys, type ImportedJourney, type JourneyLookup } from './journeys-import.js';
import type { Journeys } from './journeys.js';
import { tellNewManagers } from './new-in-team.js';
import { withdrawRights, type WithdrawalStores } from './withdraw-rights.js';

/** What HR hands in: a roster, the journeys of people in it or of people who are known, or both. */
export interface ImportFiles {
  readonly roster?: SourceFile | undefined;
  readonly journeys?: SourceFile | undefined;
}

export interface ImportOptions {
  /** Stores nothing: what it would do is the answer. */
  readonly isPreview?: boolean | undefined;
  /** It is confirmed that whoever the roster does not list has left; else they stay as they are. */
  readonly endMissing?: boolean | undefined;
}

/** Imports for the tenant of the context. */
export type ImportFilesOf = (files: ImportFiles, options?: ImportOptions) => Promise<Result<ImportSummary>>;

export type ImportStores = RosterStores &
  JourneyLookup &
  WithdrawalStores & { readonly users: Pick<UserRepository, 'getMany'>; readonly tell: Tell };

/**
 * Imports a roster and journeys as one: with anything wrong in either, nothing of both is stored. What a roster takes away is
 * gone at once: roles, and with them nudges and cards. Journeys that were there follow it: a new manager gets what is
 * still to come, and is told who joined the team.
 */
export const createImport =
  (stores: ImportStores, planned: Pick<Journeys, 'storeAll' | 'replanAll'>): ImportFilesOf =>
  async ({ roster, journeys }, { isPreview = false, endMissing = false } = {}) => {
    const { clock, newId } = stores;
    const choices = { endMissing, newId, today: todayIn(currentTenant().timeZone, clock) };
    const people = roster
      ? inFile(roster, await checkRoster(stores, roster.text, choices))
      : success(undefined);
    if (!people.ok) return people;
    const joining = people.value?.employees ?? [];
    const checked = journeys
      ? inFile(journeys, await checkJourneys(stores, journeys.text, joining))
      : success([]);
    if (!checked.ok) return checked;
    const done = isPreview ? success(undefined) : await store(stores, planned, people.value, checked.value);
    return done.ok ? success(summaryOf(people.value, checked.value)) : done;
  };

async function store(
  stores: ImportStores,
  planned: Pick<Journeys, 'storeAll' | 'replanAll'>,
  people: CheckedRoster | undefined,
  journeys: readonly ImportedJourney[],
): Promise<Result<undefined>> {
  try {
    if (people) await storePeople(stores, people);
  } catch (error) {
    if (error instanceof KeyTaken) return failure({ code: 'import-crossed' });
    throw error;
  }
  await planned.storeAll(journeys);
  if (people) {
    await planned.replanAll();
    await withdrawRights(stores, people.before, people);
    await tellNewManagers(stores, people.before.employees, people.employees);
  }
  return success(undefined);
}

import { todayIn } from '../clock.js';
import {
  checkRoster,
  storePeople,
  type CheckedRoster,
  type PeopleDone,
  type RosterStores,
} from '../directory/roster-import.js';
import { gathered } from '../gathered.js';
import { KeyTaken } from '../key-taken.js';
import { currentTenant } from '../people/context.js';
import type { Tell } from '../outbox/tell.js';
import type { UserRepository } from '../people/user.js';
import { failure, success, type Result } from '../problem.js';
import { ofFile, type SourceFile, type TableFile } from '../source-file.js';
import { summaryOf, type ImportSummary } from './import-summary.js';
import { checkJourneys, type ImportedJourney, type JourneyLookup } from './journeys-import.js';
import type { Journeys } from './journeys.js';
import { mendNames, type NamingStores } from './mend-names.js';
import { tellNewManagers } from './new-in-team.js';
import { withdrawRights, type WithdrawalStores } from './withdraw-rights.js';

/** What HR hands in: a roster, the journeys of people in it or of people who are known, or both. */
export interface ImportFiles {
  readonly roster?: TableFile | undefined;
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

/** Files that can be imported, and what that does. */
export interface CheckedFiles {
  readonly people: CheckedRoster | undefined;
  readonly journeys: readonly ImportedJourney[];
}

/** Imports for the tenant of the context, a step at a time. */
export interface Imports {
  /** Stores nothing. A roster and journeys are one: with anything wrong in either, nothing of both can be stored. */
  check(files: ImportFiles, options?: Pick<ImportOptions, 'endMissing'>): Promise<Result<CheckedFiles>>;
  /**
   * What a roster takes away is gone at once: roles, and with them nudges and cards. Journeys that were there follow it: a new
   * manager gets what is still to come, and is told who joined the team.
   */
  store(checked: CheckedFiles, isDone?: PeopleDone): Promise<Result<undefined>>;
}

export type ImportStores = RosterStores &
  JourneyLookup &
  WithdrawalStores &
  NamingStores & { readonly users: Pick<UserRepository, 'getMany'>; readonly tell: Tell };
type Planned = Pick<Journeys, 'storeAll' | 'replanAll'>;

export const createImports = (stores: ImportStores, planned: Planned): Imports => ({
  async check({ roster, journeys }, { endMissing = false } = {}) {
    const { clock, newId } = stores;
    const choices = { endMissing, newId, today: todayIn(currentTenant().timeZone, clock) };
    const people = roster
      ? ofFile(roster, await checkRoster(stores, roster.content, choices))
      : success(undefined);
    if (!people.ok) return people;
    const joining = people.value?.employees ?? [];
    const checked = journeys
      ? ofFile(journeys, await checkJourneys(stores, journeys.text, joining))
      : success([]);
    if (!checked.ok) return checked;
    return success({ people: people.value, journeys: checked.value });
  },
  async store({ people, journeys }, isDone = () => Promise.resolve()) {
    const isCrossed = people !== undefined && !(await isStored(stores, people, isDone));
    if (!isCrossed) await planned.storeAll(journeys);
    if (people) {
      await planned.replanAll();
      const after = isCrossed ? await everyoneNow(stores) : people;
      await withdrawRights(stores, people.before, after);
      await mendNames(stores, people.before, after);
      await tellNewManagers(stores, people.before.employees, after.employees);
    }
    return isCrossed ? failure({ code: 'import-crossed' }) : success(undefined);
  },
});

/** False where another import stored somebody at the same moment; some of the people are stored then. */
async function isStored(stores: RosterStores, people: CheckedRoster, isDone: PeopleDone): Promise<boolean> {
  try {
    await storePeople(stores, people, isDone);
    return true;
  } catch (error) {
    if (error instanceof KeyTaken) return false;
    throw error;
  }
}

const everyoneNow = async ({ users, employees }: RosterStores): Promise<CheckedRoster['before']> => ({
  users: await users.all(),
  employees: await employees.all(),
});

/** Imports in one go. */
export const createImport =
  (imports: Imports): ImportFilesOf =>
  async (files, { isPreview = false, endMissing = false } = {}) => {
    const checked = await imports.check(files, { endMissing });
    if (!checked.ok) return failure(...gathered(checked.problems));
    const done = isPreview ? success(undefined) : await imports.store(checked.value);
    return done.ok ? success(summaryOf(checked.value.people, checked.value.journeys)) : done;
  };

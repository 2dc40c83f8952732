import { batchesOf } from '../batches.js';
import { breathe } from '../breathing.js';
import type { Employee, EmployeeRepository } from '../people/employee.js';
import type { User, UserRepository } from '../people/user.js';
import { success, type Result } from '../problem.js';
import { differenceOf, type Difference, type ImportChoices } from './difference.js';
import { knownPeople } from './known-people.js';
import { readRoster } from './roster-file.js';

export interface RosterStores {
  readonly users: Pick<UserRepository, 'all' | 'saveMany'>;
  readonly employees: Pick<EmployeeRepository, 'all' | 'saveMany'>;
}

/** Everyone as the coach knew them, and what a roster makes of them. */
export interface CheckedRoster extends Difference {
  readonly before: { readonly users: readonly User[]; readonly employees: readonly Employee[] };
  /** Whether the file has sheets that were not read. */
  readonly hasMoreSheets: boolean;
}

/** Hears how many of how many people are done. */
export type PeopleDone = (done: number, all: number) => Promise<void>;

/** How many people are stored at a time. */
const AT_ONCE = 250;

/**
 * What a roster makes of the people who are known, or everything that is wrong with it. Stores nothing. Known people (by
 * personnel number, else by address) keep their ids; people whom the file does not name stay as they are, unless it
 * is confirmed that they left.
 */
export async function checkRoster(
  { users, employees }: RosterStores,
  file: Buffer,
  choices: ImportChoices,
): Promise<Result<CheckedRoster>> {
  const roster = await readRoster(file);
  if (!roster.ok) return roster;
  const { rows, hasMoreSheets } = roster.value;
  const before = { users: await users.all(), employees: await employees.all() };
  const difference = await differenceOf(rows, knownPeople(before.users, before.employees), choices);
  return difference.ok ? success({ ...difference.value, before, hasMoreSheets }) : difference;
}

/** Stores whoever is new or changed. Throws `KeyTaken` where another import stored somebody at the same moment. */
export async function storePeople(
  stores: RosterStores,
  { parked, before, ...people }: CheckedRoster,
  isDone: PeopleDone,
): Promise<void> {
  const users = await changedAmong(people.users, before.users);
  const employees = await changedAmong(people.employees, before.employees);
  const all = users.length + employees.length;
  await inBatches(parked, (batch) => stores.users.saveMany(batch));
  await inBatches(
    users,
    (batch) => stores.users.saveMany(batch),
    (done) => isDone(done, all),
  );
  const saveEmployees = (batch: readonly Employee[]): Promise<void> => stores.employees.saveMany(batch);
  await inBatches(employees, saveEmployees, (done) => isDone(users.length + done, all));
}

/** Those who are not as they were. */
async function changedAmong<T extends { readonly id: string }>(
  after: readonly T[],
  before: readonly T[],
): Promise<T[]> {
  const known = new Map(before.map((one) => [one.id, one]));
  const changed: T[] = [];
  for (const one of after) {
    const old = known.get(one.id);
    if (!old || written(old) !== written(one)) changed.push(one);
    await breathe();
  }
  return changed;
}

/** The same for whatever says the same, in whatever order. */
const written = (one: object): string =>
  JSON.stringify(
    Object.entries(one)
      .filter(([, value]) => value !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );

async function inBatches<T>(
  all: readonly T[],
  save: (batch: readonly T[]) => Promise<void>,
  isDone?: (done: number) => Promise<void>,
): Promise<void> {
  let done = 0;
  for (const batch of batchesOf(all, AT_ONCE)) {
    await save(batch);
    done += batch.length;
    await isDone?.(done);
    await breathe();
  }
}

import { readCopy, type Found } from './copy.js';
import { featuresOf, type Features } from './features.js';
import { Joins } from './joins.js';
import { bestOf, tablesOf } from './learning.js';
import { writeOrderOf } from './write-order.js';
import { areaUnder, missOf, verdictOnDays, verdictOnLosses, type Verdict } from './verdict.js';
import { COPY_DAY, type Fate } from './fates.js';
import type { Truth, Victim } from './victim.js';

/** What the attacker takes hold of: a document whose person they wish to know about. */
const units = {
  journeys: ({ journeyId }: Truth) => journeyId,
  employees: ({ employeeId }: Truth) => employeeId,
  users: ({ managerId }: Truth) => managerId,
} as const;
export type Unit = keyof typeof units;
export const allUnits = Object.keys(units) as Unit[];

/** One unit with what was measured of it, and the truth that only the judge knows. */
export interface Case {
  readonly features: Features;
  readonly dueIn: number;
  readonly lost: 0 | 1;
}

/** What can be measured of a store, unit by unit; `look` may show more of it than lies there. */
export async function measure(
  victim: Victim,
  look: (directory: string, all: readonly Found[]) => Promise<readonly Found[]> = asItIs,
): Promise<Record<Unit, Case[]>> {
  const all = await look(victim.directory, await readCopy(victim.directory));
  const order = await writeOrderOf(victim.directory, all);
  const joins = new Joins(all);
  const casesOf = (unit: Unit): Case[] =>
    truthsOf(victim, unit).map(({ truth, id }) => ({
      features: featuresOf(documentOf(all, unit, id), joins, order),
      ...answersOf(truth.fate),
    }));
  return { journeys: casesOf('journeys'), employees: casesOf('employees'), users: casesOf('users') };
}

const asItIs = (_directory: string, all: readonly Found[]): Promise<readonly Found[]> => Promise.resolve(all);

/** What someone has of each journey who took a copy of the store every day. */
export const measureDiary = ({ truths, diary }: Victim): Case[] =>
  truths.map(({ journeyId, fate }) => ({ ...answersOf(fate), features: diary.get(journeyId) ?? new Map() }));

/** What MongoDB adds, which gives documents in the order in which they were first written: a journey's place among all. */
export const measureOrder = ({ truths }: Victim): Case[] =>
  truths.map(({ fate }, index) => ({
    ...answersOf(fate),
    features: new Map([['place', index / Math.max(1, truths.length - 1)]]),
  }));

const answersOf = ({ dueDate, loss }: Fate): Omit<Case, 'features'> => ({
  dueIn: COPY_DAY.until(dueDate).days,
  lost: loss ? 1 : 0,
});

/** Of managers those who have one journey to look after: with more, nobody could say which date is meant. */
function truthsOf({ truths }: Victim, unit: Unit): { readonly truth: Truth; readonly id: string }[] {
  const ids = truths.map((truth) => ({ truth, id: units[unit](truth) }));
  return ids.filter(({ id }) => ids.filter((other) => other.id === id).length === 1);
}

function documentOf(all: readonly Found[], collection: string, id: string): Found {
  const found = all.find((one) => one.collection === collection && one.id === id);
  if (!found) throw new Error(`There is no ${collection} ${id}`);
  return found;
}

interface Guesses {
  readonly days: readonly number[];
  /** Whoever knows the prior alone says this of everyone. */
  readonly byPrior: readonly number[];
  /** From 0 to 1: how sure the attacker is of a loss, among all in that store. */
  readonly losses: readonly number[];
}

/** The attacker practises on one store, made by the same program, and then guesses about the other. */
function guess(home: readonly Case[], there: readonly Case[]): Guesses {
  const [known, asked] = tablesOf(
    home.map(({ features }) => features),
    there.map(({ features }) => features),
  );
  const days = home.map(({ dueIn }) => dueIn);
  const losses = home.map(({ lost }) => lost);
  const worst = (scores: readonly number[], answers: readonly number[]): number =>
    -areaUnder(scores, answers);
  const median = days.toSorted((a, b) => a - b)[Math.floor(days.length / 2)] ?? 0;
  return {
    days: bestOf(known, days, missOf)(known, days, asked),
    byPrior: there.map(() => median),
    losses: ranked(bestOf(known, losses, worst)(known, losses, asked)),
  };
}

const ranked = (scores: readonly number[]): number[] =>
  scores.map((score) => scores.filter((other) => other < score).length / Math.max(1, scores.length));

/** Each of two stores is once the attacker's own and once the victim's. */
export function attack(one: readonly Case[], other: readonly Case[]): readonly Verdict[] {
  const [first, second] = [guess(one, other), guess(other, one)];
  const cases = [...other, ...one];
  const dueIn = cases.map((each) => each.dueIn);
  return [
    verdictOnDays([...first.days, ...second.days], dueIn, [...first.byPrior, ...second.byPrior]),
    verdictOnLosses(
      [...first.losses, ...second.losses],
      cases.map(({ lost }) => lost),
    ),
  ];
}

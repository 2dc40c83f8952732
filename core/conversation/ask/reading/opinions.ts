import { habitsOf } from './habits.js';
import { learnedBy, learnFrom, type Kind } from './learned.js';
import type { Weights } from './mind.js';
import { cosine, dice, nearnessTo, type Nearness } from './nearest.js';
import { GrowingPostings, type Postings } from './postings.js';
import type { Reading } from './reading.js';
import { meaningWeights, rarityWeights } from './weights.js';

/** A known way to ask for a group, which is a topic. */
export interface Way {
  readonly group: number;
  readonly reading: Reading;
}

/** What is thought of a question. */
export interface Opinion {
  /** How probable each group is, as a logarithm: of use to compare, not as a probability. */
  readonly likely: Float64Array;
  /** How like a known way to ask for each group it is, by what it means: 0 to 1. */
  readonly alike: Float64Array;
}

export type Opinions = (question: Reading) => Opinion;

/** How much a difference in nearness says: the smaller, the more. Tuned, as all numbers here, on questions that people put. */
const sharpness = { meaning: 0.04, words: 0.05 };
/** Habits are sure of themselves too soon, since words come together. */
const HABITS = 0.3;

/** Who has learned is nearly as good as the others together. */
const LEARNED = 2;

/** By how like the best of its ways a question is a group is judged: one may be chance, several are not. */
const shares = { meaning: [0.43, 0.26, 0.16, 0.1, 0.05], form: [0.47, 0.27, 0.15, 0.08, 0.03] };

/** What was learned from ways to ask: all that opinions are made of. */
export interface Lesson {
  readonly groupCount: number;
  /** The group of each way. */
  readonly groups: readonly number[];
  /** Which ways mean what, and which hold what words. */
  readonly meanings: Postings;
  readonly wordings: Postings;
  readonly weights: Weights;
}

/** Learns way by way: it takes seconds. */
export function* learnWays(ways: Iterable<Way>, groupCount: number): Generator<undefined, Lesson> {
  const groups: number[] = [];
  const growing = { meanings: new GrowingPostings(), wordings: new GrowingPostings() };
  for (const { group, reading } of ways) {
    groups.push(group);
    growing.meanings.add(reading.meaning);
    growing.wordings.add(reading.words);
    yield;
  }
  const grown = { meanings: growing.meanings.grown(), wordings: growing.wordings.grown() };
  const weights = yield* learnFrom(kindsOf(grown), groups, groupCount);
  return { groupCount, groups, ...grown, weights };
}

const kindsOf = ({ meanings, wordings }: Pick<Lesson, 'meanings' | 'wordings'>): readonly Kind[] => [
  { postings: meanings, weight: 1.5 },
  { postings: wordings, weight: 1 },
];

/**
 * Four readers judge each by what it sees: what a question means, its words, how people word what they ask of a group, and
 * what tells that group from the others. What all hold for likely is likely; one that sees nothing has no say.
 */
export function opinionsBy(lesson: Lesson): Opinions {
  const { groupCount, groups, meanings, wordings } = lesson;
  const reader = (nearness: Nearness, best: readonly number[]) =>
    perGroup(nearness, groups, groupCount, best);
  const byMeaning = reader(nearnessTo(meanings, meaningWeights(groups), dice), shares.meaning);
  const byWords = reader(nearnessTo(wordings, rarityWeights(wordings.size), cosine), shares.form);
  const byHabits = habitsOf(wordings, groups, groupCount);
  const byLearning = learnedBy(kindsOf(lesson), lesson.weights, groupCount);
  return ({ meaning, words }) => {
    const alike = byMeaning(meaning);
    const said = [
      logarithmic(alike, sharpness.meaning),
      logarithmic(byWords(words), sharpness.words),
      logarithmic(byHabits(words), 1).map((value) => value * HABITS),
      byLearning([meaning, words]).map((share) => Math.log(share + 1e-6) * LEARNED),
    ];
    return { alike, likely: alike.map((_, group) => said.reduce((sum, one) => sum + (one[group] ?? 0), 0)) };
  };
}

/** How near a question is to each group, by the nearest of its ways. */
function perGroup(
  nearness: Nearness,
  groups: readonly number[],
  groupCount: number,
  best: readonly number[],
): Nearness {
  return (features) => {
    const nearest = Array.from({ length: groupCount }, () => best.map(() => 0));
    nearness(features).forEach((near, at) => {
      const top = nearest[groups[at] ?? 0];
      if (top && near > (top.at(-1) ?? 0)) insert(top, near);
    });
    return Float64Array.from(nearest, (top) =>
      top.reduce((sum, near, at) => sum + near * (best[at] ?? 0), 0),
    );
  };
}

/** Puts a value where it belongs in a list, the greatest first; the last drops out. */
function insert(top: number[], value: number): void {
  const at = top.findIndex((one) => value > one);
  top.splice(at, 0, value);
  top.pop();
}

/** The logarithm of each one's share, where a difference of `step` makes a share e times another. */
function logarithmic(values: Float64Array, step: number): Float64Array {
  const most = Math.max(...values);
  const total = values.reduce((sum, value) => sum + Math.exp((value - most) / step), 0);
  return values.map((value) => Math.max(LEAST, (value - most) / step - Math.log(total)));
}
/** No reader rules a group out: a millionth is the least that it thinks of one. */
const LEAST = Math.log(1e-6);

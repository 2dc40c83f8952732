import { judgeBy, Mind, type Counted, type Weights } from './mind.js';
import type { Postings } from './postings.js';
import { shuffled } from './shuffled.js';

/** Texts by their features of one kind, and how much those count beside the features of other kinds. */
export interface Kind {
  readonly postings: Postings;
  readonly weight: number;
}

/** For a text, by its features of each kind: how probable each group is. */
export type Learned = (featuresByKind: readonly (readonly string[])[]) => Float64Array;

/** How far a text moves what is thought, each time that all are gone through. More times would learn them by heart. */
const steps = [8.3, 4.3];
/** A feature that one text alone has says nothing of others. */
const FEWEST_TEXTS = 2;

/**
 * Learns what tells groups apart: a word comes to speak for one group and against another, where one who counts would have it
 * speak for both. The same texts teach the same. `groups` is the group of each text. It takes seconds, text by text.
 */
export function* learnFrom(
  kinds: readonly Kind[],
  groups: readonly number[],
  groupCount: number,
): Generator<undefined, Weights> {
  const vocabularies = vocabulariesOf(kinds);
  const mind = new Mind(
    vocabularies.reduce((sum, { size }) => sum + size, 0),
    groupCount,
  );
  const texts = textsOf(kinds, vocabularies, groups.length);
  for (const step of steps)
    for (const at of shuffled(texts.length)) {
      mind.teach(texts[at] ?? [], groups[at] ?? 0, step);
      yield;
    }
  return mind.settled();
}

/** Judges by what was learned from texts of these kinds. */
export function learnedBy(kinds: readonly Kind[], weights: Weights, groupCount: number): Learned {
  const vocabularies = vocabulariesOf(kinds);
  const judge = judgeBy(weights, groupCount);
  return (featuresByKind) =>
    judge(
      evened(
        featuresByKind.flatMap((features, kind) =>
          [...new Set(features)].flatMap((feature) => vocabularies[kind]?.get(feature) ?? []),
        ),
      ),
    );
}

type Vocabulary = ReadonlyMap<string, Counted>;

/** The features of each kind that are told apart, numbered through: the rarer, the more they count. */
function vocabulariesOf(kinds: readonly Kind[]): readonly Vocabulary[] {
  let count = 0;
  return kinds.map(({ postings, weight }) => {
    const vocabulary = new Map<string, Counted>();
    for (const [feature, { length }] of postings)
      if (length >= FEWEST_TEXTS)
        vocabulary.set(feature, { at: count++, value: weight * Math.log(1 + postings.size / length) });
    return vocabulary;
  });
}

/** Each text by its features. */
function textsOf(kinds: readonly Kind[], vocabularies: readonly Vocabulary[], count: number): Counted[][] {
  const texts = Array.from({ length: count }, (): Counted[] => []);
  kinds.forEach(({ postings }, kind) => {
    for (const [feature, counted] of vocabularies[kind] ?? [])
      for (const at of postings.holdersOf(feature)) texts[at]?.push(counted);
  });
  return texts.map(evened);
}

/** A text of a few words is shorter than this: it says little, and nobody is to be sure of it. */
const SHORT = 25;

/** Makes a text as long as any other, however many features it has; but for a short one. */
function evened(text: readonly Counted[]): Counted[] {
  const length = Math.sqrt(text.reduce((sum, { value }) => sum + value * value, 0));
  return text.map(({ at, value }) => ({ at, value: value / Math.max(length, SHORT) }));
}

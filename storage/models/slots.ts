import { randomInt } from 'node:crypto';

/**
 * In how many ways one value is hashed. Were it one, whoever has no keys could gather all that belongs to someone and count
 * it: as many nudges as a journey has had by then tell how far it is. Of sixteen, chosen at random for each document, two of a
 * person's documents seldom have the same.
 */
const SLOTS = 16;

/** What to hash of a value, so that documents with the same value do not look alike. */
export const inSomeSlot = (value: unknown): unknown => [value, randomInt(SLOTS)];

/** All that was possibly hashed of it. */
export const inEverySlot = (value: unknown): unknown[] =>
  Array.from({ length: SLOTS }, (_, slot) => [value, slot]);

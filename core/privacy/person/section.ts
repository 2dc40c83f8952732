import type { Retention } from '../meaning.js';

export type Row = Readonly<Record<string, unknown>>;

/** One kind of what is kept: a table of its own, a part of the JSON, and a paragraph of the cover page. */
export interface Section {
  /** Names the table and the part; it says what is in it, and names nobody. */
  readonly name: string;
  readonly title: string;
  /** Why it is kept; empty where it is no more than what the law makes of the rest. */
  readonly why: readonly string[];
  readonly retentions: readonly Retention[];
  /** From the first to the last, each time anew. */
  rows(): AsyncIterable<Row>;
}

// eslint-disable-next-line @typescript-eslint/require-await -- a list as an iterable
export async function* each<T>(all: readonly T[]): AsyncGenerator<T, void> {
  yield* all;
}

import type { Features } from './features.js';

/** Features as columns of numbers, scaled by what the attacker saw at home. */
export interface Table {
  readonly rows: readonly (readonly number[])[];
}

/** The same columns of both stores, each brought to the same scale. */
export function tablesOf(home: readonly Features[], there: readonly Features[]): [Table, Table] {
  const names = [...new Set(home.flatMap((features) => [...features.keys()]))].toSorted();
  const columns = names.map((name) => home.map((features) => features.get(name) ?? 0));
  const scales = columns.map((column) => {
    const mean = meanOf(column);
    const deviation = Math.sqrt(meanOf(column.map((value) => (value - mean) ** 2)));
    return { mean, deviation };
  });
  const useful = names.map((_, index) => index).filter((index) => (scales[index]?.deviation ?? 0) > 1e-9);
  const rowOf = (features: Features): number[] =>
    useful.map((index) => {
      const { mean, deviation } = scales[index] ?? { mean: 0, deviation: 1 };
      const value = ((features.get(names[index] ?? '') ?? 0) - mean) / deviation;
      return Math.max(-4, Math.min(4, value));
    });
  return [{ rows: home.map(rowOf) }, { rows: there.map(rowOf) }];
}

export const meanOf = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);

/** Guesses a number for each row, from rows of which the answer is known. */
export type Guesser = (known: Table, answers: readonly number[], asked: Table) => number[];

/** By the answers of the rows that are most alike, in all columns or in one. */
export const neighbours =
  (count: number, column?: number): Guesser =>
  (known, answers, asked) =>
    asked.rows.map((row) => {
      const distances = known.rows.map((other, index) => ({ far: apart(row, other, column), index }));
      const nearest = distances.toSorted((a, b) => a.far - b.far).slice(0, count);
      return meanOf(nearest.map(({ index }) => answers[index] ?? 0));
    });

function apart(a: readonly number[], b: readonly number[], column: number | undefined): number {
  if (column !== undefined) return Math.abs((a[column] ?? 0) - (b[column] ?? 0));
  return a.reduce((sum, value, index) => sum + (value - (b[index] ?? 0)) ** 2, 0);
}

/** By a straight line in all columns, kept from following chance: ridge regression by steps downhill. */
export const line =
  (penalty: number): Guesser =>
  (known, answers, asked) => {
    const width = known.rows[0]?.length ?? 0;
    const middle = meanOf(answers);
    const weights = new Array<number>(width).fill(0);
    const rate = 0.5 / (width + penalty + 1);
    for (let step = 0; step < 400; step += 1) {
      const misses = known.rows.map((row, index) => middle + dot(row, weights) - (answers[index] ?? 0));
      for (let column = 0; column < width; column += 1) {
        const slope = meanOf(misses.map((miss, index) => miss * (known.rows[index]?.[column] ?? 0)));
        weights[column] =
          (weights[column] ?? 0) - rate * (slope + (penalty * (weights[column] ?? 0)) / known.rows.length);
      }
    }
    return asked.rows.map((row) => middle + dot(row, weights));
  };

const dot = (a: readonly number[], b: readonly number[]): number =>
  a.reduce((sum, value, index) => sum + value * (b[index] ?? 0), 0);

/** All ways of guessing that the attacker tries at home. */
export function guessersFor(width: number): Guesser[] {
  const single = Array.from({ length: width }, (_, column) => neighbours(7, column));
  return [neighbours(5), neighbours(12), line(1), line(10), line(100), ...single];
}

const FOLDS = 5;

/** The way of guessing that does best on rows it has not seen, judged by `badness`. */
export function bestOf(
  known: Table,
  answers: readonly number[],
  badness: (guesses: readonly number[], answers: readonly number[]) => number,
): Guesser {
  const scored = guessersFor(known.rows[0]?.length ?? 0).map((guesser) => ({
    guesser,
    bad: badness(crossed(guesser, known, answers), answers),
  }));
  return scored.toSorted((a, b) => a.bad - b.bad)[0]?.guesser ?? neighbours(5);
}

function crossed(guesser: Guesser, known: Table, answers: readonly number[]): number[] {
  const guesses = new Array<number>(answers.length).fill(0);
  for (let fold = 0; fold < FOLDS; fold += 1) {
    const isAsked = (index: number): boolean => index % FOLDS === fold;
    const some = (wanted: boolean): number[] =>
      answers.map((_, index) => index).filter((index) => isAsked(index) === wanted);
    const [learnt, asked] = [some(false), some(true)];
    const rowsOf = (indexes: readonly number[]): Table => ({
      rows: indexes.map((index) => known.rows[index] ?? []),
    });
    const found = guesser(
      rowsOf(learnt),
      learnt.map((index) => answers[index] ?? 0),
      rowsOf(asked),
    );
    asked.forEach((index, at) => (guesses[index] = found[at] ?? 0));
  }
  return guesses;
}

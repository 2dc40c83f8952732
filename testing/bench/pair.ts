/** The middle of some measurements, with the least and the most of them. */
export interface Spread {
  readonly median: number;
  readonly least: number;
  readonly most: number;
}

export function spreadOf(values: readonly number[]): Spread {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (part: number): number => sorted[Math.floor(part * (sorted.length - 1))] ?? NaN;
  return { median: at(0.5), least: at(0), most: at(1) };
}

/** The least value that so many in a hundred do not exceed. */
export const percentile = (values: readonly number[], part: number): number =>
  values.toSorted((a, b) => a - b)[Math.max(0, Math.ceil((part / 100) * values.length) - 1)] ?? NaN;

/** Measures two ways of doing the same in turns, A B A B: what else the machine does then falls on both. */
export async function inTurns(
  rounds: number,
  a: () => Promise<number>,
  b: () => Promise<number>,
): Promise<{ readonly a: Spread; readonly b: Spread }> {
  const [ofA, ofB]: [number[], number[]] = [[], []];
  for (let round = 0; round < rounds; round += 1) {
    ofA.push(await a());
    ofB.push(await b());
  }
  return { a: spreadOf(ofA), b: spreadOf(ofB) };
}

export const shown = ({ median, least, most }: Spread, digits = 0): string =>
  `${median.toFixed(digits)} (${least.toFixed(digits)} to ${most.toFixed(digits)})`;

/** How many a second. */
export async function rateOf(count: number, work: () => Promise<unknown>): Promise<number> {
  const since = performance.now();
  await work();
  return (count * 1000) / (performance.now() - since);
}

/** One thing that was measured. */
export interface Figure {
  /** What of, as it stands in the table. */
  readonly what: string;
  readonly measured: string;
  readonly wanted: string;
  readonly isReached: boolean;
}

/**
 * One row of the bench: a file in `rows/`, named in `rows/index.ts`. It measures at the size that is wanted where `scale` is 1, and
 * at less of everything below that; what it is compared with is measured in the same run. It leaves nothing behind.
 */
export interface Row {
  readonly title: string;
  readonly measure: (scale: number) => Promise<readonly Figure[]>;
}

/** So many of them at this scale, and never none. */
export const scaled = (count: number, scale: number): number => Math.max(1, Math.round(count * scale));

import type { Problem } from '../../problem.js';

/** One line of a table, whatever kind of file it stands in. */
export interface Line {
  readonly record: readonly string[];
  /** As a spreadsheet counts it: the first is 1. */
  readonly line: number;
}

/** Why a file, or the rest of it, cannot be read as a table. */
export class UnfitTable extends Error {
  override readonly name = 'UnfitTable';

  constructor(readonly problem: Problem) {
    super(problem.code);
  }
}

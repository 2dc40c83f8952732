import type { Figure } from './row.js';

/** A figure with the row it is of; one that was not measured counts as not reached. */
export interface Line extends Figure {
  readonly row: string;
}

export function tableOf(lines: readonly Line[]): string {
  const cells = [
    ['', 'what', 'measured', 'wanted', ''],
    ...lines.map(({ row, what, measured, wanted, isReached }) => [
      row,
      what,
      measured,
      wanted,
      isReached ? 'reached' : 'not reached',
    ]),
  ];
  const widths = [0, 1, 2, 3].map((column) => Math.max(...cells.map((line) => line[column]?.length ?? 0)));
  const padded = cells.map((line) => line.map((cell, column) => cell.padEnd(widths[column] ?? 0)));
  return padded.map((line) => line.join('  ').trimEnd()).join('\n');
}

/** The last line: how many were reached. */
export function verdictOf(lines: readonly Line[]): { readonly ok: boolean; readonly line: string } {
  const reached = lines.filter(({ isReached }) => isReached).length;
  const ok = reached === lines.length && lines.length > 0;
  return { ok, line: `bench ${ok ? 'ok' : 'failed'}: ${reached} of ${lines.length} reached` };
}

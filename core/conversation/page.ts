/** A part of a list that is shown at once. */
export interface Page<T> {
  readonly shown: readonly T[];
  /** Which it is, from 1, of how many; a list of nothing has one page. */
  readonly page: number;
  readonly pages: number;
  /** How many come after it. */
  readonly left: number;
}

/** The page that is asked for, counted from 1; one that is not there is the last. */
export function pageOf<T>(items: readonly T[], size: number, asked: number): Page<T> {
  const pages = Math.max(1, Math.ceil(items.length / size));
  const page = Math.min(Math.max(1, asked), pages);
  const shown = items.slice((page - 1) * size, page * size);
  return { shown, page, pages, left: Math.max(0, items.length - page * size) };
}

/** Which page is meant by what was typed after a command; the first where that is no number. */
export const pageIn = (typed: string): number => (/^\d{1,4}$/.test(typed) ? Number(typed) : 1);

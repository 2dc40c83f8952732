import { DataFileError } from '../../data-file.js';

/** Throws a `DataFileError` where two entries of data files share an id. */
export function refuseTwins(entries: readonly { readonly path: string; readonly id: string }[]): void {
  const seen = new Set<string>();
  for (const { path, id } of entries) {
    if (seen.has(id)) throw new DataFileError(path, [`${id}: another entry has this id; choose a new one`]);
    seen.add(id);
  }
}

import { writtenDocuments } from '@pro-parents-coach/embedded-store/testing';
import type { Found } from './copy.js';

/** In which order the documents were written last, as the files of an embedded store tell whoever can read them. */
export class WriteOrder {
  private readonly ranks = new Map<Found, number>();

  constructor(private readonly ordered: readonly Found[]) {
    ordered.forEach((found, index) => this.ranks.set(found, index));
  }

  /** From 0, the first, to 1. */
  rankOf(found: Found): number {
    return (this.ranks.get(found) ?? 0) / Math.max(1, this.ordered.length - 1);
  }

  /** What was written shortly before and after it. */
  around(found: Found, window: number): Found[] {
    const rank = this.ranks.get(found);
    if (rank === undefined) return [];
    return this.ordered.slice(Math.max(0, rank - window), rank + window + 1).filter((one) => one !== found);
  }
}

/** The order in which what was found lies in the files of its store. */
export async function writeOrderOf(directory: string, all: readonly Found[]): Promise<WriteOrder> {
  const byKey = new Map(all.map((found) => [keyOf(found.document), found]));
  const last = new Map<Found, bigint>();
  for (const { sequence, document } of await writtenDocuments(directory)) {
    const found = byKey.get(keyOf(document));
    if (found && sequence > (last.get(found) ?? -1n)) last.set(found, sequence);
  }
  const inOrder = [...last].toSorted(([, a], [, b]) => (a < b ? -1 : 1));
  return new WriteOrder(inOrder.map(([found]) => found));
}

/** Two collections may have documents of one id; they differ in their fields. */
const keyOf = (document: Readonly<Record<string, unknown>>): string =>
  `${String(document['_id'])} ${Object.keys(document).toSorted().join()}`;

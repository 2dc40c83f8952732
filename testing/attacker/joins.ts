import type { Found } from './copy.js';

/** A value that is this common ties nothing together. */
const COMMON = 0.5;
const SHORTEST = 8;

/** Every value of a document, at any depth, that is long enough to tell one thing from another; bytes as text. */
function valuesIn(value: unknown): string[] {
  if (value instanceof Buffer) return [value.toString('hex')];
  if (typeof value === 'string') return value.length < SHORTEST ? [] : [value, ...value.split('/')];
  if (typeof value !== 'object' || value === null || value instanceof Date) return [];
  return Object.entries(value).flatMap(([name, inner]) => (name === 'tenantId' ? [] : valuesIn(inner)));
}

/** All moments that can be read in a document, with the name of their field. */
export function momentsIn({ document }: Found): [string, Date][] {
  return Object.entries(document).filter((entry): entry is [string, Date] => entry[1] instanceof Date);
}

/** Which documents share a value with which: an id, a hash, anything. */
export class Joins {
  private readonly byValue = new Map<string, Found[]>();

  constructor(all: readonly Found[]) {
    for (const found of all)
      for (const value of new Set(valuesIn(found.document)))
        this.byValue.set(value, [...(this.byValue.get(value) ?? []), found]);
    for (const [value, having] of this.byValue)
      if (having.length < 2 || having.length > all.length * COMMON) this.byValue.delete(value);
  }

  /** What is one step away, or two by way of one that is. */
  around(from: Found): { readonly steps: 1 | 2; readonly found: Found }[] {
    const near = this.beside(from);
    const seen = new Set([from, ...near]);
    const far = near.flatMap((one) => this.beside(one)).filter((one) => !seen.has(one));
    return [
      ...near.map((found) => ({ steps: 1 as const, found })),
      ...[...new Set(far)].map((found) => ({ steps: 2 as const, found })),
    ];
  }

  private beside(from: Found): Found[] {
    const having = [...new Set(valuesIn(from.document))].flatMap((value) => this.byValue.get(value) ?? []);
    return [...new Set(having)].filter((found) => found !== from);
  }
}

import { type Doc, toNumber } from '../bson/document.js';
import { descending, EMPTY_ARRAY_KEY, encodeKey } from '../bson/order.js';
import { parsePath, type Path, reach } from '../bson/path.js';
import { CommandError } from '../errors.js';

/** One field of a sort, or of an index. */
export interface SortField {
  readonly dotted: string;
  readonly path: Path;
  readonly direction: 1 | -1;
}

/** Reads a sort such as `{ nextAt: 1, priority: -1 }`. */
export function parseSort(sort: Doc): SortField[] {
  return Object.entries(sort).map(([dotted, value]) => {
    const direction = toNumber(value);
    if (direction !== 1 && direction !== -1) {
      throw new CommandError(
        'Location15975',
        '$sort key ordering must be 1 (for ascending) or -1 (for descending)',
      );
    }
    return { dotted, path: parsePath(dotted), direction };
  });
}

/** The bytes by which documents compare under a sort. Of an array its least value counts, descending its greatest. */
export function sortKey(doc: Doc, sort: readonly SortField[]): Buffer {
  return Buffer.concat(sort.map((each) => fieldKey(doc, each)));
}

function fieldKey(doc: Doc, { path, direction }: SortField): Buffer {
  const found = [...reach(doc, path)].flatMap(candidates);
  const [first, ...others] = (found.length === 0 ? [encodeKey(null)] : found).map((key) =>
    directed(key, direction),
  );
  return others.reduce(
    (least, key) => (Buffer.compare(key, least) < 0 ? key : least),
    first ?? encodeKey(null),
  );
}

/** The bytes of one value in a field that ascends or descends. */
export function directed(key: Buffer, direction: 1 | -1): Buffer {
  return direction === 1 ? key : descending(key);
}

function candidates(leaf: unknown): Buffer[] {
  if (!Array.isArray(leaf)) return [encodeKey(leaf)];
  return leaf.length === 0 ? [EMPTY_ARRAY_KEY] : leaf.map(encodeKey);
}

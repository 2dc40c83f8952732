import { Int32 } from 'bson';
import { type Doc, encode, field, isDoc } from '../bson/document.js';
import { encodeKey } from '../bson/order.js';
import { CommandError } from '../errors.js';
import { scalarAt } from './sort.js';

/** A `$group` stage, read and checked: what makes a group, and the names under which its documents are counted. */
export interface Group {
  /** A field, or the constant that puts all documents into one group. */
  readonly by: { readonly path: string } | { readonly constant: unknown };
  readonly counts: readonly string[];
}

/** More groups than this would not be a summary any more. */
const MAX_GROUPS = 100_000;

/** Reads a `$group` that makes groups by one field or one constant and counts with `{ $sum: 1 }`. */
export function parseGroup(stage: Doc): Group {
  const { _id: id, ...accumulators } = stage;
  const path = typeof id === 'string' && id.startsWith('$') ? id.slice(1) : undefined;
  if (isDoc(id) || path === '' || path?.startsWith('$')) {
    throw new CommandError(
      'InvalidPipelineOperator',
      'the embedded store groups by one field or one constant',
    );
  }
  Object.values(accumulators).forEach(refuseAllButCount);
  return { by: path === undefined ? { constant: id } : { path }, counts: Object.keys(accumulators) };
}

function refuseAllButCount(accumulator: unknown): void {
  const operand = isDoc(accumulator) ? field(accumulator, '$sum') : undefined;
  if (operand instanceof Int32 && operand.value === 1) return;
  throw new CommandError(
    'Location15952',
    'unknown group operator: the embedded store serves { $sum: 1 } only',
  );
}

/** Groups documents and counts them. By a constant, they are not even read. */
export async function* countGroups(
  sources: AsyncIterable<{ readonly doc: Doc }>,
  { by, counts }: Group,
): AsyncGenerator<Buffer> {
  const groups = new Map<string, { _id: unknown; count: number }>();
  for await (const source of sources) {
    const _id = ('path' in by ? scalarAt(source.doc, by.path) : by.constant) ?? null;
    const key = encodeKey(_id).toString('latin1');
    groups.set(key, { _id, count: (groups.get(key)?.count ?? 0) + 1 });
    if (groups.size > MAX_GROUPS) {
      throw new CommandError(
        'QueryExceededMemoryLimitNoDiskUseAllowed',
        `$group has more than ${MAX_GROUPS} groups`,
      );
    }
  }
  for (const { _id, count } of groups.values()) {
    yield encode({ _id, ...Object.fromEntries(counts.map((name) => [name, count])) });
  }
}

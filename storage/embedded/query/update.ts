import { type Doc, encode, field, isDoc, withIdFirst } from '../bson/document.js';
import { isArrayIndex, parsePath, type Path } from '../bson/path.js';
import { CommandError } from '../errors.js';
import type { Condition } from './filter.js';
import { type Modify, modifiers } from './modifiers.js';

interface Change {
  readonly operator: string;
  readonly dotted: string;
  readonly path: Path;
  readonly modify: Modify;
}

/** An update, read and checked: a whole new document, or changes to single fields. */
export type Update =
  | { readonly kind: 'replace'; readonly replacement: Doc }
  | { readonly kind: 'change'; readonly changes: readonly Change[] };

/** Reads the `u` of an update. Operators and pipelines that this server does not serve are refused. */
export function parseUpdate(update: unknown, multi: boolean): Update {
  if (!isDoc(update)) {
    throw new CommandError('FailedToParse', 'an update is a document; the embedded store serves no pipeline');
  }
  const isReplacement = Object.keys(update)[0]?.startsWith('$') !== true;
  if (!isReplacement) return { kind: 'change', changes: parseChanges(update) };
  if (multi) {
    throw new CommandError('FailedToParse', 'multi update is not supported for replacement-style update');
  }
  refuseDollarFields(update);
  return { kind: 'replace', replacement: update };
}

/** Refuses a document with a field at its top whose name begins with a dollar sign. */
export function refuseDollarFields(doc: Doc): void {
  const dollar = Object.keys(doc).find((name) => name.startsWith('$'));
  if (dollar === undefined) return;
  throw new CommandError(
    'DollarPrefixedFieldName',
    `The dollar ($) prefixed field '${dollar}' is not valid.`,
  );
}

function parseChanges(update: Doc): Change[] {
  const changes = Object.entries(update).flatMap(([operator, fields]) => parseOperator(operator, fields));
  changes.sort((left, right) => comparePaths(left.path, right.path));
  changes.forEach((change, index) => {
    const previous = changes[index - 1];
    if (previous !== undefined && isPrefix(previous.path, change.path)) {
      throw new CommandError(
        'ConflictingUpdateOperators',
        `Updating the path '${change.dotted}' would create a conflict at '${previous.dotted}'`,
      );
    }
  });
  return changes;
}

function parseOperator(operator: string, fields: unknown): Change[] {
  const modifier = Object.hasOwn(modifiers, operator) ? modifiers[operator] : undefined;
  if (modifier === undefined) throw new CommandError('FailedToParse', `Unknown modifier: ${operator}`);
  if (!isDoc(fields)) {
    throw new CommandError(
      'FailedToParse',
      `Modifiers operate on fields but we found another type for ${operator}`,
    );
  }
  return Object.entries(fields).map(([dotted, operand]) => {
    return { operator, dotted, path: checkedPath(dotted), modify: modifier(operand) };
  });
}

function checkedPath(dotted: string): Path {
  const path = parsePath(dotted);
  if (path.includes('')) {
    throw new CommandError('EmptyFieldName', `The update path '${dotted}' contains an empty field name.`);
  }
  const dollar = path.find((segment) => segment.startsWith('$'));
  if (dollar === undefined) return path;
  if (dollar === '$' || dollar.startsWith('$[')) {
    throw new CommandError(
      'BadValue',
      `The embedded store serves no positional operator, as in '${dotted}'.`,
    );
  }
  throw new CommandError(
    'DollarPrefixedFieldName',
    `The dollar ($) prefixed field '${dotted}' is not valid.`,
  );
}

/** MongoDB changes fields in the order of their names, numbers by value. */
function comparePaths(left: Path, right: Path): number {
  for (let depth = 0; depth < Math.min(left.length, right.length); depth++) {
    const order = compareSegments(left[depth] ?? '', right[depth] ?? '');
    if (order !== 0) return order;
  }
  return left.length - right.length;
}

function compareSegments(left: string, right: string): number {
  if (isArrayIndex(left) && isArrayIndex(right)) return Number(left) - Number(right);
  return left === right ? 0 : left < right ? -1 : 1;
}

function isPrefix(shorter: Path, longer: Path): boolean {
  return shorter.every((segment, depth) => segment === longer[depth]);
}

/** The document after an update. Its `_id` cannot change. */
export function applyUpdate(update: Update, doc: Doc): Doc {
  return keepId(doc, change(update, doc, false));
}

/** The document that an upsert inserts: the equalities of its filter, then the update. */
export function upsertedDocument(update: Update, filter: Condition): Doc {
  const equalities = equalityFields(filter);
  const base = update.kind === 'replace' ? onlyId(equalities) : equalities;
  return withIdFirst(keepId(base, change(update, base, true)));
}

function onlyId(doc: Doc): Doc {
  return '_id' in doc ? { _id: doc['_id'] } : {};
}

function change(update: Update, doc: Doc, inserting: boolean): Doc {
  if (update.kind === 'replace') return { ...onlyId(doc), ...update.replacement };
  return update.changes
    .filter(({ operator }) => inserting || operator !== '$setOnInsert')
    .reduce((changed, { path, modify, operator }) => {
      const next = alter(changed, path, modify, operator === '$unset' || operator === '$pull');
      return isDoc(next) ? next : changed;
    }, doc);
}

function keepId(before: Doc, after: Doc): Doc {
  const id = field(before, '_id');
  if (id !== undefined && !encode({ id }).equals(encode({ id: field(after, '_id') ?? null }))) {
    throw new CommandError(
      'ImmutableField',
      "Performing an update on the path '_id' would modify the immutable field '_id'",
    );
  }
  return after;
}

/** A copy in which the value at a path is modified. `lenient` leaves a path alone that leads nowhere. */
function alter(value: unknown, path: Path, modify: Modify, lenient: boolean): unknown {
  const [segment, ...rest] = path;
  if (segment === undefined) return modify(value);
  if (Array.isArray(value)) {
    if (isArrayIndex(segment)) return alterElement(value, Number(segment), rest, modify, lenient);
  } else if (value === undefined || isDoc(value)) {
    return alterField(value, segment, rest, modify, lenient);
  }
  if (lenient) return value;
  throw new CommandError(
    'PathNotViable',
    `Cannot create field '${segment}' in an element that is no document`,
  );
}

function alterField(
  doc: Doc | undefined,
  name: string,
  rest: Path,
  modify: Modify,
  lenient: boolean,
): unknown {
  const next = alter(doc && field(doc, name), rest, modify, lenient);
  if (next !== undefined) return { ...doc, [name]: next };
  if (doc === undefined || !Object.hasOwn(doc, name)) return doc;
  return Object.fromEntries(Object.entries(doc).filter(([other]) => other !== name));
}

const MAX_PADDING = 1_500_000;

function alterElement(
  array: readonly unknown[],
  index: number,
  rest: Path,
  modify: Modify,
  lenient: boolean,
): unknown {
  const next = alter(array[index], rest, modify, lenient);
  if (next === undefined && index >= array.length) return array;
  if (index > array.length + MAX_PADDING) {
    throw new CommandError('BadValue', 'The array index lies too far behind the end of the array');
  }
  const padding = Array<null>(Math.max(0, index - array.length)).fill(null);
  return [...array.slice(0, index), ...padding, next ?? null, ...array.slice(index + 1)];
}

function equalityFields(filter: Condition): Doc {
  const equalities = collectEqualities(filter);
  const paths = equalities.map(({ path }) => path).sort(comparePaths);
  if (paths.some((path, index) => index > 0 && isPrefix(paths[index - 1] ?? [], path))) {
    throw new CommandError(
      'NotSingleValueField',
      'cannot infer query fields to set, a path is matched twice',
    );
  }
  return equalities.reduce<Doc>((doc, { path, value }) => {
    const next = alter(doc, path, () => value, false);
    return isDoc(next) ? next : doc;
  }, {});
}

function collectEqualities(filter: Condition): { path: Path; value: unknown }[] {
  if (filter.op === 'and' || (filter.op === 'or' && filter.of.length === 1)) {
    return filter.of.flatMap(collectEqualities);
  }
  if (filter.op !== 'field' || filter.test.op !== 'eq') return [];
  return [{ path: filter.path, value: filter.test.value }];
}

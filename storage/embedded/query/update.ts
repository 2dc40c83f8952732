import { type Doc, encode, field, isArray, isDoc, withIdFirst } from '../bson/document.js';
import { isArrayIndex, parsePath, type Path } from '../bson/path.js';
import { CommandError } from '../errors.js';
import type { Condition } from './filter.js';
import { type Modify, modifiers } from './modifiers.js';

interface Change {
  readonly operator: string;
  readonly path: Path;
  readonly modify: Modify;
}

/** An update, read and checked: a whole new document, or changes to single fields. */
export type Update = { readonly replacement: Doc } | { readonly changes: readonly Change[] };

/** Reads the `u` of an update. Operators and pipelines that this server does not serve are refused. */
export function parseUpdate(update: unknown, multi: boolean): Update {
  if (!isDoc(update))
    throw new CommandError('FailedToParse', 'the embedded store serves no update but a document');
  if (Object.keys(update)[0]?.startsWith('$')) {
    const changes = Object.entries(update).flatMap(([operator, fields]) => parseOperator(operator, fields));
    return { changes: refuseConflicts(changes) };
  }
  if (multi) {
    throw new CommandError('FailedToParse', 'multi update is not supported for replacement-style update');
  }
  refuseDollarFields(update);
  return { replacement: update };
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

function parseOperator(operator: string, fields: unknown): Change[] {
  const modifier = Object.hasOwn(modifiers, operator) ? modifiers[operator] : undefined;
  if (modifier === undefined) throw new CommandError('FailedToParse', `Unknown modifier: ${operator}`);
  if (!isDoc(fields)) throw new CommandError('FailedToParse', `${operator} takes a document of fields`);
  return Object.entries(fields).map(([dotted, operand]) => {
    return { operator, path: checkedPath(dotted), modify: modifier(operand) };
  });
}

function checkedPath(dotted: string): Path {
  const path = parsePath(dotted);
  if (path.includes('')) {
    throw new CommandError('EmptyFieldName', `The update path '${dotted}' contains an empty field name.`);
  }
  if (path.some((segment) => segment === '$' || segment.startsWith('$['))) {
    throw new CommandError(
      'BadValue',
      `The embedded store serves no positional operator, as in '${dotted}'.`,
    );
  }
  refuseDollarFields(Object.fromEntries(path.map((segment) => [segment, dotted])));
  return path;
}

/** MongoDB changes fields in the order of their names; no path may be another, or lie within another. */
function refuseConflicts(changes: Change[]): Change[] {
  const sorted = changes.sort((left, right) => comparePaths(left.path, right.path));
  const conflict = firstWithin(sorted.map(({ path }) => path))?.join('.');
  if (conflict === undefined) return sorted;
  const message = `Updating the path '${conflict}' would create a conflict at '${conflict}'`;
  throw new CommandError('ConflictingUpdateOperators', message);
}

function comparePaths(left: Path, right: Path): number {
  const depth = left.findIndex((segment, place) => segment !== right[place]);
  if (depth === -1) return left.length - right.length;
  const [one = '', other] = [left[depth], right[depth]];
  if (other === undefined) return 1;
  if (isArrayIndex(one) && isArrayIndex(other)) return Number(one) - Number(other);
  return one < other ? -1 : 1;
}

/** Of sorted paths the first that is the one before it, or lies within it. */
function firstWithin(sorted: readonly Path[]): Path | undefined {
  return sorted.find((path, place) => sorted[place - 1]?.every((segment, depth) => segment === path[depth]));
}

/** The document after an update. Its `_id` cannot change. */
export function applyUpdate(update: Update, doc: Doc): Doc {
  return keepId(doc, change(update, doc, false));
}

/** The document that an upsert inserts: the equalities of its filter, then the update. */
export function upsertedDocument(update: Update, filter: Condition): Doc {
  const base = equalityFields(filter);
  return withIdFirst(keepId(base, change(update, base, true)));
}

function change(update: Update, doc: Doc, inserting: boolean): Doc {
  if ('replacement' in update) return { ...('_id' in doc ? { _id: doc['_id'] } : {}), ...update.replacement };
  return update.changes
    .filter(({ operator }) => inserting || operator !== '$setOnInsert')
    .reduce((changed, { path, modify, operator }) => {
      return alterField(changed, path, modify, operator === '$unset' || operator === '$pull');
    }, doc);
}

function keepId(before: Doc, after: Doc): Doc {
  const id = field(before, '_id');
  if (id === undefined || encode({ id }).equals(encode({ id: field(after, '_id') ?? null }))) return after;
  const message = "Performing an update on the path '_id' would modify the immutable field '_id'";
  throw new CommandError('ImmutableField', message);
}

/** A copy in which the value at a path is modified. `lenient` leaves a path alone that leads nowhere. */
function alter(value: unknown, path: Path, modify: Modify, lenient: boolean): unknown {
  const [segment] = path;
  if (segment === undefined) return modify(value);
  if (value === undefined) {
    const made = alterField({}, path, modify, lenient);
    return Object.keys(made).length === 0 ? undefined : made;
  }
  if (isDoc(value)) return alterField(value, path, modify, lenient);
  if (isArray(value) && isArrayIndex(segment)) return alterElement(value, path, modify, lenient);
  if (lenient) return value;
  throw new CommandError(
    'PathNotViable',
    `Cannot create field '${segment}' in an element that is no document`,
  );
}

function alterField(doc: Doc, [name = '', ...rest]: Path, modify: Modify, lenient: boolean): Doc {
  const next = alter(field(doc, name), rest, modify, lenient);
  if (next !== undefined) return { ...doc, [name]: next };
  return Object.fromEntries(Object.entries(doc).filter(([other]) => other !== name));
}

function alterElement(
  array: readonly unknown[],
  [name, ...rest]: Path,
  modify: Modify,
  lenient: boolean,
): unknown {
  const place = Number(name);
  const next = alter(array[place], rest, modify, lenient);
  if (next === undefined && place >= array.length) return array;
  if (place > array.length) throw new CommandError('BadValue', 'The embedded store leaves no gaps in arrays');
  return [...array.slice(0, place), next ?? null, ...array.slice(place + 1)];
}

function equalityFields(filter: Condition): Doc {
  const equalities = collectEqualities(filter);
  if (firstWithin(equalities.map(({ path }) => path).sort(comparePaths))) {
    throw new CommandError(
      'NotSingleValueField',
      'cannot infer query fields to set, a path is matched twice',
    );
  }
  return equalities.reduce((doc, { path, value }) => alterField(doc, path, () => value, false), {});
}

function collectEqualities(filter: Condition): { path: Path; value: unknown }[] {
  if (filter.op === 'and' || (filter.op === 'or' && filter.of.length === 1)) {
    return filter.of.flatMap(collectEqualities);
  }
  if (filter.op !== 'field' || filter.test.op !== 'eq') return [];
  return [{ path: parsePath(filter.path), value: filter.test.value }];
}

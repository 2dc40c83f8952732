import { type Doc, encode, field, isDoc, withIdFirst } from '../bson/document.js';
import { CommandError } from '../errors.js';
import { type Filter, isOperators } from './filter.js';

const operators = ['$set', '$setOnInsert', '$unset'] as const;

interface Change {
  readonly operator: (typeof operators)[number];
  readonly name: string;
  readonly value: unknown;
}

/** An update, read and checked: a whole new document, or changes to single fields. */
export type Update = { readonly replacement: Doc } | { readonly changes: readonly Change[] };

/** Reads the `u` of an update. Operators and pipelines that this server does not serve are refused. */
export function parseUpdate(update: unknown, multi: boolean): Update {
  if (!isDoc(update))
    throw new CommandError('FailedToParse', 'the embedded store serves no update but a document');
  if (isOperators(update)) {
    const changes = Object.entries(update).flatMap(([name, fields]) => parseOperator(name, fields));
    return { changes: inOrder(changes) };
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

function parseOperator(name: string, fields: unknown): Change[] {
  const operator = operators.find((each) => each === name);
  if (operator === undefined) throw new CommandError('FailedToParse', `Unknown modifier: ${name}`);
  if (!isDoc(fields)) throw new CommandError('FailedToParse', `${name} takes a document of fields`);
  refuseDollarFields(fields);
  return Object.entries(fields).map(([name, value]) => ({ operator, name: checkedName(name), value }));
}

function checkedName(name: string): string {
  if (name === '') throw new CommandError('EmptyFieldName', 'An update names a field that has no name.');
  if (!name.includes('.')) return name;
  throw new CommandError(
    'NotImplemented',
    `the embedded store changes whole fields, no parts such as '${name}'`,
  );
}

/** MongoDB changes fields in the order of their names, each of them once. */
function inOrder(changes: readonly Change[]): Change[] {
  const sorted = [...changes].sort((left, right) => (left.name < right.name ? -1 : 1));
  const twice = sorted.find(({ name }, place) => name === sorted[place - 1]?.name)?.name;
  if (twice === undefined) return sorted;
  const message = `Updating the path '${twice}' would create a conflict at '${twice}'`;
  throw new CommandError('ConflictingUpdateOperators', message);
}

/** The document after an update. Its `_id` cannot change. */
export function applyUpdate(update: Update, doc: Doc): Doc {
  return keepId(doc, change(update, doc, false));
}

/** The document that an upsert inserts: the equalities of its filter, then the update. */
export function upsertedDocument(update: Update, filter: Filter): Doc {
  const base = equalityFields(filter);
  return withIdFirst(keepId(base, change(update, base, true)));
}

function change(update: Update, doc: Doc, isInsert: boolean): Doc {
  if ('replacement' in update) return { ...('_id' in doc ? { _id: doc['_id'] } : {}), ...update.replacement };
  const fields = new Map(Object.entries(doc));
  for (const { operator, name, value } of update.changes) {
    if (operator === '$unset') fields.delete(name);
    else if (isInsert || operator === '$set') fields.set(name, value);
  }
  return Object.fromEntries(fields);
}

function keepId(before: Doc, after: Doc): Doc {
  const id = field(before, '_id');
  if (id === undefined || encode({ id }).equals(encode({ id: field(after, '_id') ?? null }))) return after;
  const message = "Performing an update on the path '_id' would modify the immutable field '_id'";
  throw new CommandError('ImmutableField', message);
}

function equalityFields({ tests, choices }: Filter): Doc {
  if (choices.length > 0) throw new CommandError('NotImplemented', 'the embedded store upserts by no $or');
  const equalities = tests.filter(({ operator }) => operator === '$eq');
  const paths = equalities.map(({ path }) => `${path}.`).sort();
  if (paths.some((path, place) => place > 0 && path.startsWith(paths[place - 1] ?? ''))) {
    throw new CommandError('NotSingleValueField', 'cannot infer query fields to set: one is named twice');
  }
  return equalities.reduce((doc, { path, operand }) => withValue(doc, path.split('.'), operand), {});
}

function withValue(doc: Doc, [name = '', ...rest]: readonly string[], value: unknown): Doc {
  if (rest.length === 0) return { ...doc, [name]: value };
  const inner = field(doc, name);
  return { ...doc, [name]: withValue(isDoc(inner) ? inner : {}, rest, value) };
}

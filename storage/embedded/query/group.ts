import { Int32 } from 'bson';
import { type Doc, encode, field, isDoc, toNumber } from '../bson/document.js';
import { encodeKey } from '../bson/order.js';
import { parsePath, type Path } from '../bson/path.js';
import { CommandError } from '../errors.js';
import { add } from './modifiers.js';

type Expression = (source: { readonly doc: Doc }) => unknown;

/** A `$group` stage, read and checked: what groups are made by, and sums of each. */
export interface Group {
  readonly id: Expression;
  readonly sums: readonly { readonly name: string; readonly of: Expression }[];
}

const MAX_GROUPS = 100_000;

/** Reads a `$group` stage. Expressions are constants, field paths and documents of these; the accumulator is `$sum`. */
export function parseGroup(stage: unknown): Group {
  if (!isDoc(stage))
    throw new CommandError('Location15947', "a group's fields must be specified in an object");
  const { _id: id, ...accumulators } = stage;
  if (id === undefined) throw new CommandError('Location15955', 'a group specification must include an _id');
  return { id: parseExpression(id), sums: Object.entries(accumulators).map(parseSum) };
}

function parseSum([name, accumulator]: [string, unknown]): Group['sums'][number] {
  const [operator, operand] = isDoc(accumulator) ? (Object.entries(accumulator)[0] ?? []) : [];
  if (operator === undefined) {
    throw new CommandError('Location40234', `The field '${name}' must be an accumulator object`);
  }
  if (operator !== '$sum') throw new CommandError('Location15952', `unknown group operator '${operator}'`);
  return { name, of: parseExpression(operand) };
}

function parseExpression(expression: unknown): Expression {
  if (typeof expression === 'string' && expression.startsWith('$')) return parseFieldPath(expression);
  if (!isDoc(expression)) return () => expression;
  const fields = Object.entries(expression).map(([name, value]) => {
    if (name.startsWith('$'))
      throw new CommandError('InvalidPipelineOperator', `Unrecognized expression '${name}'`);
    return [name, parseExpression(value)] as const;
  });
  return (source) =>
    Object.fromEntries(
      fields.map(([name, part]) => [name, part(source)]).filter(([, value]) => value !== undefined),
    );
}

function parseFieldPath(expression: string): Expression {
  const path = parsePath(expression.slice(1));
  if (path.some((segment) => segment === '' || segment.startsWith('$'))) {
    throw new CommandError('InvalidPipelineOperator', `the embedded store does not serve '${expression}'`);
  }
  return ({ doc }) => valueAt(doc, path);
}

function valueAt(value: unknown, path: Path): unknown {
  const [segment, ...rest] = path;
  if (segment === undefined) return value;
  if (isDoc(value)) return valueAt(field(value, segment), rest);
  if (!Array.isArray(value)) return undefined;
  return value
    .map((element) => (isDoc(element) ? valueAt(element, path) : undefined))
    .filter((each) => each !== undefined);
}

/** Groups documents and adds up their values; what is no number does not count. */
export async function* groupBy(
  sources: AsyncIterable<{ readonly doc: Doc }>,
  { id, sums }: Group,
): AsyncGenerator<Buffer> {
  const groups = new Map<string, { id: unknown; totals: (Int32 | ReturnType<typeof add>)[] }>();
  for await (const source of sources) {
    const value = id(source) ?? null;
    const key = encodeKey(value).toString('latin1');
    const group = groups.get(key) ?? { id: value, totals: sums.map(() => new Int32(0)) };
    group.totals = sums.map(({ of }, place) => addNumber(group.totals[place] ?? new Int32(0), of(source)));
    groups.set(key, group);
    if (groups.size > MAX_GROUPS) {
      throw new CommandError(
        'QueryExceededMemoryLimitNoDiskUseAllowed',
        `$group has more than ${MAX_GROUPS} groups`,
      );
    }
  }
  for (const { id: _id, totals } of groups.values()) {
    yield encode({ _id, ...Object.fromEntries(sums.map(({ name }, place) => [name, totals[place]])) });
  }
}

function addNumber(total: ReturnType<typeof add>, value: unknown): ReturnType<typeof add> {
  return toNumber(value) === undefined ? total : add(total, value);
}

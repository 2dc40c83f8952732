import { type Doc, isArray, isDoc, toNumber } from '../bson/document.js';
import { CommandError } from '../errors.js';
import { isTruthy } from './filter.js';

/** Cuts a document down to what a projection asks for. */
export type Project = (doc: Doc) => Doc;

/** Reads a projection that includes fields or excludes fields; undefined where it asks for whole documents. */
export function parseProjection(projection: Doc): Project | undefined {
  const flags = new Map(Object.entries(projection).map(([path, value]) => [path, parseFlag(path, value)]));
  const others = [...flags.keys()].filter((path) => path !== '_id');
  const including = flags.get(others[0] ?? '_id');
  if (including === undefined) return undefined;
  const mixed = others.find((path) => flags.get(path) !== including);
  if (mixed !== undefined) {
    const codeName = including ? 'Location31254' : 'Location31253';
    throw new CommandError(codeName, `Cannot mix inclusion and exclusion, as with the field ${mixed}`);
  }
  const isIdNamed = (flags.get('_id') ?? true) === including;
  const paths = refuseCollisions(isIdNamed ? ['_id', ...others] : others);
  return (doc) => cut(doc, paths, including);
}

function parseFlag(path: string, value: unknown): boolean {
  const isFlag = typeof value === 'boolean' || toNumber(value) !== undefined;
  if (isFlag && path.split('.').every((segment) => /^[^$]/.test(segment))) return isTruthy(value);
  throw new CommandError(
    'InvalidPipelineOperator',
    `Unrecognized expression: the embedded store projects no '${path}'`,
  );
}

function refuseCollisions(paths: readonly string[]): readonly string[] {
  const collision = paths.find((path) => paths.some((other) => path.startsWith(`${other}.`)));
  if (collision === undefined) return paths;
  throw new CommandError('Location31249', `Path collision at ${collision}`);
}

function cut(doc: Doc, paths: readonly string[], including: boolean): Doc {
  const fields = Object.entries(doc).flatMap(([name, value]): [string, unknown][] => {
    if (paths.includes(name)) return including ? [[name, value]] : [];
    const inner = paths
      .filter((path) => path.startsWith(`${name}.`))
      .map((path) => path.slice(name.length + 1));
    if (inner.length === 0) return including ? [] : [[name, value]];
    return cutInside(value, inner, including).map((part) => [name, part]);
  });
  return Object.fromEntries(fields);
}

/** Goes into documents and arrays of documents; scalars fall out of an inclusion and stay in an exclusion. */
function cutInside(value: unknown, paths: readonly string[], including: boolean): unknown[] {
  if (isDoc(value)) return [cut(value, paths, including)];
  if (isArray(value)) return [value.flatMap((element) => cutInside(element, paths, including))];
  return including ? [] : [value];
}

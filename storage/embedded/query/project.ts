import { type Doc, isDoc, toNumber } from '../bson/document.js';
import { parsePath } from '../bson/path.js';
import { CommandError } from '../errors.js';
import { isTruthy } from './filter.js';

interface Tree extends Map<string, Tree | undefined> {}

/** Cuts a document down to what a projection asks for. */
export type Project = (doc: Doc) => Doc;

/** Reads a projection that includes fields or excludes fields; undefined where it asks for whole documents. */
export function parseProjection(projection: Doc): Project | undefined {
  const entries = Object.entries(projection).map(
    ([dotted, value]) => [dotted, parseFlag(dotted, value)] as const,
  );
  const first = entries.find(([dotted]) => dotted !== '_id') ?? entries[0];
  if (first === undefined) return undefined;
  const [, including] = first;
  const mixed = entries.find(([dotted, flag]) => dotted !== '_id' && flag !== including);
  if (mixed !== undefined) throw mixture(mixed[0], including);
  const idFlag = entries.find(([dotted]) => dotted === '_id')?.[1] ?? true;
  const others = entries.flatMap(([dotted]) => (dotted === '_id' ? [] : [dotted]));
  const tree = buildTree(idFlag === including ? ['_id', ...others] : others);
  return including ? (doc) => include(doc, tree) : (doc) => exclude(doc, tree);
}

function parseFlag(dotted: string, value: unknown): boolean {
  if (dotted.split('.').some((segment) => segment === '' || segment.startsWith('$'))) {
    throw new CommandError('BadValue', `the embedded store does not project to '${dotted}'`);
  }
  if (typeof value === 'boolean' || toNumber(value) !== undefined) return isTruthy(value);
  const operator = isDoc(value) ? Object.keys(value)[0] : undefined;
  throw new CommandError('InvalidPipelineOperator', `Unrecognized expression '${operator ?? dotted}'`);
}

function mixture(dotted: string, including: boolean): CommandError {
  return including
    ? new CommandError('Location31254', `Cannot do exclusion on field ${dotted} in inclusion projection`)
    : new CommandError('Location31253', `Cannot do inclusion on field ${dotted} in exclusion projection`);
}

function buildTree(paths: readonly string[]): Tree {
  const root: Tree = new Map();
  for (const dotted of paths) plant(root, parsePath(dotted), dotted);
  return root;
}

function plant(tree: Tree, [segment = '', ...rest]: readonly string[], dotted: string): void {
  const known = tree.get(segment);
  if (tree.has(segment) && (known === undefined || rest.length === 0)) {
    throw new CommandError('Location31249', `Path collision at ${dotted}`);
  }
  const branch: Tree | undefined =
    rest.length === 0 ? undefined : (known ?? new Map<string, Tree | undefined>());
  tree.set(segment, branch);
  if (branch !== undefined) plant(branch, rest, dotted);
}

function include(doc: Doc, tree: Tree): Doc {
  return mapFields(doc, (name, value) => {
    if (!tree.has(name)) return undefined;
    const branch = tree.get(name);
    return branch === undefined ? value : descend(value, (inner) => include(inner, branch), true);
  });
}

function exclude(doc: Doc, tree: Tree): Doc {
  return mapFields(doc, (name, value) => {
    if (!tree.has(name)) return value;
    const branch = tree.get(name);
    return branch && descend(value, (inner) => exclude(inner, branch), false);
  });
}

function mapFields(doc: Doc, map: (name: string, value: unknown) => unknown): Doc {
  return Object.fromEntries(
    Object.entries(doc)
      .map(([name, value]) => [name, map(name, value)] as const)
      .filter(([, value]) => value !== undefined),
  );
}

/** Goes into documents and arrays of documents; scalars fall out of an inclusion and stay in an exclusion. */
function descend(value: unknown, project: Project, dropScalars: boolean): unknown {
  if (isDoc(value)) return project(value);
  if (Array.isArray(value)) {
    return value
      .map((element) => descend(element, project, dropScalars))
      .filter((element) => element !== undefined);
  }
  return dropScalars ? undefined : value;
}

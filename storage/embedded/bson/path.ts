import { CommandError } from '../errors.js';
import { type Doc, field, isArray, isDoc } from './document.js';

/** The value at a dotted path; undefined where there is none. An array on the way could stand for many: it is refused. */
export function valueAt(doc: Doc, path: string): unknown {
  return path.split('.').reduce<unknown>((value, name) => {
    if (isArray(value)) throw new CommandError('NotImplemented', `'${path}' leads into an array`);
    return isDoc(value) ? field(value, name) : undefined;
  }, doc);
}

/** Throws MongoDB's refusal of a path that names no field: an empty one, one with an empty part, one that begins with a dollar sign. */
export function checkPath(path: string): void {
  if (path === '')
    throw new CommandError('Location40352', 'FieldPath cannot be constructed with empty string');
  if (path === '$natural')
    throw new CommandError('NotImplemented', 'the embedded store keeps no natural order: sort by a field');
  const parts = path.split('.');
  if (parts.includes('')) throw new CommandError('Location15998', `FieldPath '${path}' has an empty part`);
  if (parts.some((part) => part.startsWith('$')))
    throw new CommandError('Location16410', `FieldPath '${path}' has a part that starts with '$'`);
}

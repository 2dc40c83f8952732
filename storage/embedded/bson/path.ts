import { CommandError } from '../errors.js';
import { type Doc, field, isArray, isDoc } from './document.js';

/** The value at a dotted path; undefined where there is none. An array on the way could stand for many: it is refused. */
export function valueAt(doc: Doc, path: string): unknown {
  return path.split('.').reduce<unknown>((value, name) => {
    if (isArray(value)) throw new CommandError('NotImplemented', `'${path}' leads into an array`);
    return isDoc(value) ? field(value, name) : undefined;
  }, doc);
}

import { CommandError } from '../errors.js';

/** MongoDB's limits in bytes, for the name of a database, and for that of a collection with its database. */
const MAX_DATABASE = 63;
const MAX_NAMESPACE = 255;

/** Throws `InvalidNamespace` for a name that no database can have. */
export function checkDatabase(database: string): void {
  if (/^[^/\\. "$\0]+$/.test(database) && Buffer.byteLength(database) <= MAX_DATABASE) return;
  throw new CommandError('InvalidNamespace', `Invalid database name: '${database.slice(0, MAX_DATABASE)}'`);
}

/** Throws `InvalidNamespace` for a name that no collection can have. */
export function checkNamespace(database: string, name: string): void {
  checkDatabase(database);
  const isName = /^[^$\0]+$/.test(name) && !/^\.|\.\.|\.$|^system\./.test(name);
  if (isName && Buffer.byteLength(`${database}.${name}`) <= MAX_NAMESPACE) return;
  const message =
    'a collection has a name without $, empty parts or system. in front, of 255 bytes with its database';
  throw new CommandError('InvalidNamespace', `Invalid namespace specified: ${message}`);
}

/** Throws `BadValue` or `CannotCreateIndex` for a name that no index but that of the `_id` can have. */
export function checkIndexName(name: string): void {
  if (name === '_id_' || name === '*')
    throw new CommandError('BadValue', `The index name '${name}' is reserved.`);
  if (name === '' || name.includes('\0') || Buffer.byteLength(name) > MAX_NAMESPACE)
    throw new CommandError('CannotCreateIndex', 'an index has a name of 1 to 255 bytes without a null');
}

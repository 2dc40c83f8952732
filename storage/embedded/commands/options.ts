import { Binary } from 'bson';
import { z } from 'zod';
import { type Doc, field, isDoc, toNumber } from '../bson/document.js';
import { CommandError } from '../errors.js';

/** What a command reads or writes with a concern of its own; one that does neither takes none. */
export type Concern = 'readConcern' | 'writeConcern' | 'none';

/** Takes the options that any command may carry off its body, and refuses those that would ask for something else than is done. */
export function withoutOptions(body: Doc, concern: Concern): Doc {
  const { lsid, $readPreference, readConcern, writeConcern } = body;
  if (lsid !== undefined) refuseUnless(session.safeParse(lsid).success, 'TypeMismatch', 'lsid is no session');
  if ($readPreference !== undefined)
    refuseUnless(preference.safeParse($readPreference).success, 'FailedToParse', 'no such $readPreference');
  if (readConcern !== undefined) checkReadConcern(readConcern, concern === 'readConcern');
  if (writeConcern !== undefined) checkWriteConcern(writeConcern, concern === 'writeConcern');
  return Object.fromEntries(Object.entries(body).filter(([name]) => !options.has(name)));
}

/** A comment and the database change nothing that is done; the others are checked. */
const options: ReadonlySet<string> = new Set([
  '$db',
  'comment',
  'lsid',
  '$readPreference',
  'readConcern',
  'writeConcern',
]);

const session = z.strictObject({ id: z.instanceof(Binary) });

/** There is one server, so it is the nearest and the primary, and a secondary where that is asked for, as with MongoDB. */
const preference = z.strictObject({
  mode: z.enum(['primary', 'primaryPreferred', 'secondary', 'secondaryPreferred', 'nearest']),
});

/** What is read has been committed to the disk of the only server: that is `local`, `available` and `majority` at once. */
const servedLevels: readonly unknown[] = ['local', 'available', 'majority'];
const replicatedLevels: readonly unknown[] = ['linearizable', 'snapshot'];

function checkReadConcern(concern: unknown, isRead: boolean): void {
  refuseUnless(isDoc(concern), 'TypeMismatch', 'readConcern takes a document');
  const { level = 'local', ...others } = concern;
  const [other] = Object.keys(others);
  if (other === 'afterClusterTime' || other === 'atClusterTime')
    throw new CommandError(
      'NotAReplicaSet',
      `${other} needs a replica set: this server keeps no cluster time`,
    );
  if (other !== undefined) throw unknownField(`readConcern.${other}`);
  const name = String(level);
  if (replicatedLevels.includes(level))
    throw new CommandError(
      'NotAReplicaSet',
      `node needs to be a replica set member to use readConcern: ${name}`,
    );
  refuseUnless(servedLevels.includes(level), 'BadValue', `'${name}' is no level of readConcern`);
  refuseUnless(isRead || level === 'local', 'InvalidOptions', 'the command does not read by a readConcern');
}

const durabilityFields: readonly string[] = ['j', 'fsync', 'wtimeout', 'w'];

/** Every write is on the disk of the only server before it is acknowledged: no concern that it can have waits longer. */
function checkWriteConcern(concern: unknown, isWrite: boolean): void {
  refuseUnless(isDoc(concern), 'TypeMismatch', 'writeConcern takes a document');
  refuseUnless(isWrite, 'InvalidOptions', 'the command does not support writeConcern');
  const other = Object.keys(concern).find((name) => !durabilityFields.includes(name));
  refuseUnless(other === undefined, 'FailedToParse', `unrecognized write concern field: ${other ?? ''}`);
  const w = field(concern, 'w') ?? 1;
  const servers = toNumber(w);
  const isServed = w === 'majority' || servers === 0 || servers === 1;
  refuseUnless(isServed, 'BadValue', `cannot use 'w' of other servers when a host is not replicated`);
}

/** The refusal of a field that a command does not have, or that is not served. */
export function unknownField(name: string): CommandError {
  return new CommandError('Location40415', `BSON field '${name}' is an unknown field.`);
}

function refuseUnless(
  holds: boolean,
  code: ConstructorParameters<typeof CommandError>[0],
  message: string,
): asserts holds {
  if (!holds) throw new CommandError(code, message);
}

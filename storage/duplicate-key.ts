import { mongo } from 'mongoose';

const duplicateKey = 11_000;

/** True where a unique index refused a write. */
export function isDuplicateKey(error: unknown): boolean {
  return error instanceof mongo.MongoServerError && error.code === duplicateKey;
}

/** Which writes a unique index refused in an unordered bulk that wrote all others; undefined for any other failure. */
export function duplicatesAt(error: unknown): ReadonlySet<number> | undefined {
  if (!(error instanceof mongo.MongoBulkWriteError)) return undefined;
  const failures = [error.writeErrors].flat();
  const areAll = failures.length > 0 && failures.every(({ code }) => code === duplicateKey);
  return areAll ? new Set(failures.map(({ index }) => index)) : undefined;
}

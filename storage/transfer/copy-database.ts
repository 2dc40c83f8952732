import { mongo } from 'mongoose';
import { z } from 'zod';
import { leaseCollection } from '../lease.js';
import { readProgress } from '../rotation/progress.js';

/** How many documents were copied, by collection. */
export type CopyReport = Readonly<Record<string, number>>;

/** Why nothing, or not everything, was copied; the sentence tells the operator what to do. */
export class CopyError extends Error {
  override readonly name = 'CopyError';
}

const batchSize = 500;
/** Leases are held by processes, not by the data. */
const leftOut = new Set([leaseCollection]);
/** Numbers and bytes keep the very type that they have in the store. */
const asStored = { promoteValues: false, promoteBuffers: false } as const;

const indexSchema = z.object({
  key: z.record(z.string(), z.union([z.literal(1), z.literal(-1)])),
  name: z.string(),
  unique: z.boolean().default(false),
});

/**
 * Copies all documents and indexes of one database into another that is empty, and counts them on both sides; works from
 * and to MongoDB and the embedded store alike. Nothing should write to the source meanwhile: where it did, the counts or
 * the end of the copy say so. Rejects with `CopyError`; the target is then to be emptied.
 */
export async function copyDatabase(fromUri: string, toUri: string): Promise<CopyReport> {
  const source = await connect(fromUri, 'source');
  try {
    const target = await connect(toUri, 'target');
    return await copyInto(source.db(), target.db()).finally(() => target.close());
  } finally {
    await source.close();
  }
}

async function copyInto(from: mongo.Db, to: mongo.Db): Promise<CopyReport> {
  await checkIsEmpty(to);
  await checkNoRotation(from);
  const report: Record<string, number> = {};
  for (const name of await collectionsOf(from)) report[name] = await copyCollection(name, from, to);
  await checkNoRotation(from);
  await checkCounts(report, from, to);
  return report;
}

async function connect(uri: string, side: 'source' | 'target'): Promise<mongo.MongoClient> {
  try {
    return await mongo.MongoClient.connect(uri);
  } catch (cause) {
    const advice = 'check its address, the account in it, and that it is up';
    throw new CopyError(`The ${side} does not answer or does not let us in: ${advice}`, { cause });
  }
}

async function collectionsOf(database: mongo.Db): Promise<string[]> {
  const collections = await database.listCollections().toArray();
  return collections
    .map(({ name }) => name)
    .filter((name) => !leftOut.has(name))
    .sort();
}

async function copyCollection(name: string, from: mongo.Db, to: mongo.Db): Promise<number> {
  const [source, target] = [from.collection(name), to.collection(name)];
  await copyIndexes(source, target);
  let count = 0;
  let batch: mongo.Document[] = [];
  const flush = async (): Promise<void> => {
    if (batch.length > 0) await target.insertMany(batch);
    count += batch.length;
    batch = [];
  };
  for await (const document of source.find({}, asStored).sort({ _id: 1 })) {
    batch.push(document);
    if (batch.length === batchSize) await flush();
  }
  await flush();
  return count;
}

async function copyIndexes(source: mongo.Collection, target: mongo.Collection): Promise<void> {
  const indexes = z.array(indexSchema).parse(await source.listIndexes().toArray());
  // What is not said of one is not said of its copy: a server may keep it as it was said.
  for (const { key, name, unique } of indexes.filter((index) => index.name !== '_id_'))
    await target.createIndex(key, { name, ...(unique && { unique }) }, {});
}

async function checkIsEmpty(target: mongo.Db): Promise<void> {
  for (const { name } of await target.listCollections().toArray())
    if ((await target.collection(name).findOne({})) !== null)
      throw new CopyError(`The target is not empty, it has documents in "${name}": name an empty database`);
}

/** A rotation could drop a key under which something was copied. */
async function checkNoRotation(source: mongo.Db): Promise<void> {
  if ((await readProgress(source)) !== undefined)
    throw new CopyError('Keys are being rotated: let "coach keys rotate" come to its end, then copy');
}

async function checkCounts(report: CopyReport, from: mongo.Db, to: mongo.Db): Promise<void> {
  for (const [name, copied] of Object.entries(report)) {
    const counts = [from, to].map((database) => database.collection(name).countDocuments());
    if ((await Promise.all(counts)).some((count) => count !== copied))
      throw new CopyError(
        `"${name}" changed while it was copied: stop the bot, empty the target, copy again`,
      );
  }
}

import { MongoBackend } from '@agendajs/mongo-backend';
import type { AgendaBackend } from 'agenda';
import type { mongo } from 'mongoose';
import { z } from 'zod';

const collection = 'agendaJobs';

/**
 * Agenda's jobs, in this database; Agenda makes an index that gives jobs in the order it claims them.
 * Its claim asks for `(lockedAt null, nextRunAt due) or (lockedAt expired)` of a name: with this index MongoDB reads
 * those alone, however many jobs lie in wait.
 */
export async function agendaBackend(database: mongo.Db): Promise<AgendaBackend> {
  const jobs = database.collection(collection);
  await jobs.createIndex({ name: 1, lockedAt: 1, nextRunAt: 1 }, {}, {});
  // An older version let Agenda keep the words of an error, in the open.
  await jobs.updateMany({ failReason: { $ne: null } }, { $unset: { failReason: '' } });
  const backend = new MongoBackend({ mongo: database, collection });
  // Agenda's own way groups the whole collection; this one reads the index.
  backend.repository.getDistinctJobNames = async () => z.array(z.string()).parse(await jobs.distinct('name'));
  return backend;
}

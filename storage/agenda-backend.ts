import { MongoBackend } from '@agendajs/mongo-backend';
import type { AgendaBackend } from 'agenda';
import type { mongo } from 'mongoose';

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
  return new MongoBackend({ mongo: database, collection });
}

import { MongoBackend } from '@agendajs/mongo-backend';
import type { AgendaBackend } from 'agenda';
import type { mongo } from 'mongoose';
import { z } from 'zod';
import { ALARM } from '../core/jobs/alarm.js';
import type { Overdue } from '../core/jobs/overdue.js';

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

const overdueSchema = z.object({ nextRunAt: z.date() });

/** The alarms whose moment is before this one, by this machine's clock, and that nobody has begun to ring. */
export async function overdueAlarms(database: mongo.Db, now: Date): Promise<Overdue> {
  const jobs = database.collection(collection);
  const waiting = { name: ALARM, lockedAt: null, nextRunAt: { $lt: now } };
  const [first] = await jobs.find(waiting).sort({ nextRunAt: 1 }).limit(1).toArray();
  if (!first) return { tenants: 0, seconds: 0 };
  const since = overdueSchema.parse(first).nextRunAt;
  return {
    tenants: await jobs.countDocuments(waiting),
    seconds: (now.getTime() - since.getTime()) / 1000,
  };
}

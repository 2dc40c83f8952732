import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { createConnection, type Connection } from 'mongoose';
import { ALARM } from '../core/jobs/alarm.js';
import { overdueAlarms } from './agenda-backend.js';
import { openTestDatabase, type TestDatabase } from './testing/database.js';

let database: TestDatabase;
let connection: Connection;
beforeAll(async () => {
  database = await openTestDatabase();
  connection = await createConnection(database.uri).asPromise();
});
afterAll(async () => {
  await connection.close();
  await database.close();
});

const now = new Date('2026-11-02T09:00:00Z');
const at = (seconds: number): Date => new Date(now.getTime() + seconds * 1000);

it('alarms are overdue that should have rung, and that nobody has begun to ring: since the first of them', async () => {
  const { db } = connection;
  if (!db) throw new Error('It is connected');
  expect(await overdueAlarms(db, now)).toEqual({ tenants: 0, seconds: 0 });
  await db.collection('agendaJobs').insertMany([
    { name: ALARM, lockedAt: null, nextRunAt: at(-20) },
    { name: ALARM, lockedAt: null, nextRunAt: at(-90) },
    { name: ALARM, lockedAt: null, nextRunAt: at(-40) },
    { name: ALARM, lockedAt: null, nextRunAt: at(60) },
    { name: ALARM, lockedAt: at(-300), nextRunAt: at(-300) },
    { name: 'another job', lockedAt: null, nextRunAt: at(-900) },
  ]);
  expect(await overdueAlarms(db, now)).toEqual({ tenants: 3, seconds: 90 });
});

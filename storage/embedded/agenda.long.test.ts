import { once } from 'node:events';
import { MongoBackend } from '@agendajs/mongo-backend';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Agenda } from 'agenda';
import { mongo } from 'mongoose';
import { openTestDatabase, type TestDatabase } from './testing/database.js';

let database: TestDatabase;
let client: mongo.MongoClient;
let agenda: Agenda;

beforeEach(async () => {
  database = await openTestDatabase();
  client = await mongo.MongoClient.connect(database.uri);
  // Agenda looks after a finished job for half of its lock's lifetime.
  agenda = new Agenda({
    backend: new MongoBackend({ mongo: client.db() }),
    processEvery: 20,
    defaultLockLifetime: 100,
  });
});

afterEach(async () => {
  await agenda.stop();
  await client.close();
  await database.close();
});

describe('Agenda', () => {
  it('runs what is due, once, with its data', async () => {
    const ran: unknown[] = [];
    agenda.define('hello', (job: { attrs: { data: unknown } }) => {
      ran.push(job.attrs.data);
      return Promise.resolve();
    });
    const done = once(agenda, 'success:hello');
    await agenda.start();
    await agenda.now('hello', { tenant: 't1' });
    await done;
    expect(ran).toEqual([{ tenant: 't1' }]);
  });

  it('keeps one job where a unique one is asked for, and moves it', async () => {
    await agenda.start();
    agenda.define('alarm', () => Promise.resolve());
    for (const hour of [3, 2, 1]) {
      const job = agenda.create('alarm', { tenant: 't1' }).unique({ 'data.tenant': 't1' });
      await job.schedule(new Date(Date.UTC(2090, 0, 1, hour))).save();
    }
    const { jobs, total } = await agenda.queryJobs({ name: 'alarm', data: { tenant: 't1' } });
    expect(total).toBe(1);
    expect(jobs[0]?.nextRunAt).toEqual(new Date(Date.UTC(2090, 0, 1, 1)));
  });

  it('records a failure, cancels, and lists', async () => {
    agenda.define('broken', () => Promise.reject(new Error('on purpose')));
    const failed = once(agenda, 'fail:broken');
    await agenda.start();
    await agenda.now('broken');
    await failed;
    await agenda.every('1 day', 'daily');
    const { jobs } = await agenda.queryJobs();
    expect(jobs.map(({ name }) => name).sort()).toEqual(['broken', 'daily']);
    expect(await agenda.cancel({ name: 'daily' })).toBe(1);
    expect((await agenda.queryJobs({ name: 'daily' })).total).toBe(0);
  });
});

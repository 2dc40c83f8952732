import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { createConnection, type Connection } from 'mongoose';
import { takeLease } from './lease.js';
import { openTestDatabase, type TestDatabase } from './testing/database.js';
import { JumpingClock } from './testing/jumping-clock.js';

let server: TestDatabase;
let connection: Connection;
beforeAll(async () => {
  server = await openTestDatabase();
  connection = await createConnection(server.uri).asPromise();
});
afterAll(async () => {
  await connection.close();
  await server.close();
});

const taken = (clock: JumpingClock, name: string) => takeLease(connection.db!, clock, name);

it('a piece of work is for one at a time, until it is released', async () => {
  const clock = new JumpingClock();
  const first = await taken(clock, 'work');
  expect(first).toBeDefined();
  expect(await taken(clock, 'work')).toBeUndefined();
  expect(await taken(clock, 'other work')).toBeDefined();
  await first?.release();
  expect(await taken(clock, 'work')).toBeDefined();
});

it('whoever dies with it loses it in a minute, and is told where they live on', async () => {
  const clock = new JumpingClock();
  const dead = await taken(clock, 'of the dead');
  clock.pass({ seconds: 60 });
  expect(await taken(clock, 'of the dead')).toBeUndefined();
  clock.pass({ seconds: 1 });
  const next = await taken(clock, 'of the dead');
  expect(next).toBeDefined();
  await expect(dead?.renew()).rejects.toThrow('The lease "of the dead" was lost to another process');
  await dead?.release();
  expect(await taken(clock, 'of the dead')).toBeUndefined();
});

it('whoever renews it keeps it for another minute', async () => {
  const clock = new JumpingClock();
  const kept = await taken(clock, 'long work');
  for (let times = 0; times < 3; times += 1) {
    clock.pass({ seconds: 50 });
    await kept?.renew();
  }
  expect(await taken(clock, 'long work')).toBeUndefined();
  clock.pass({ seconds: 61 });
  expect(await taken(clock, 'long work')).toBeDefined();
});

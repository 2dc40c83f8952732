import { beforeEach, expect, it } from '@jest/globals';
import { openTestDatabase } from '../storage/testing/database.js';
import { afterTest } from './after-test.js';
import { openCoachProcesses, type CoachProcesses } from './coach-processes.js';

let coaches: CoachProcesses;

beforeEach(async () => {
  coaches = await openCoachProcesses(await mongodbUri());
  afterTest(() => coaches.close());
});

/** Of a database on the server where one is set; else the store is embedded in the process that is killed. */
async function mongodbUri(): Promise<string | undefined> {
  if (!process.env['MONGODB_URI']) return undefined;
  const database = await openTestDatabase();
  afterTest(() => database.close());
  return database.uri;
}

it('brings every nudge once, though the program is killed at the first', async () => {
  const first = coaches.nextMessage();
  const killed = coaches.start('PT0S');
  await first;
  await killed.kill();
  const before = coaches.delivered();

  // What was on its way at the kill may still arrive; the coach asks Slack for it when that is over.
  const program = coaches.start('PT2M');
  await coaches.allDelivered();
  await program.stop();

  const all = coaches.delivered();
  expect(before.length).toBeLessThan(all.length);
  expect(new Set(all).size).toBe(all.length);
  expect(all).toHaveLength(coaches.dueNudges);
});

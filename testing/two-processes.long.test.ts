import { beforeEach, describe, expect, it } from '@jest/globals';
import { openTestDatabase } from '../storage/testing/database.js';
import { afterTest } from './after-test.js';
import { openCoachProcesses, type CoachProcesses } from './coach-processes.js';

let coaches: CoachProcesses;

// The embedded store can be open in one process; here that is this one, and the coaches come to it through its socket.
beforeEach(async () => {
  const database = await openTestDatabase();
  afterTest(() => database.close());
  coaches = await openCoachProcesses(database.uri);
  afterTest(() => coaches.close());
});

function expectEachOnce(): void {
  const all = coaches.delivered();
  expect(new Set(all).size).toBe(all.length);
  expect(all).toHaveLength(coaches.dueNudges);
}

describe('two coaches on one database', () => {
  it('bring every nudge once between them', async () => {
    const both = [coaches.start('PT0S'), coaches.start('PT0S')];
    await Promise.all(both.map((coach) => coach.atWork()));
    await coaches.allDelivered();
    await Promise.all(both.map((coach) => coach.stop()));
    expectEachOnce();
  });

  it('bring every nudge once though one dies over a message: the other takes over what that one held', async () => {
    const first = coaches.nextMessage();
    const dying = coaches.start('PT0S');
    await first;
    dying.freeze();
    const other = coaches.start('PT0S');
    await other.atWork();
    await dying.kill();
    other.passTwoMinutes();
    await coaches.allDelivered();
    await other.stop();
    expectEachOnce();
  });
});

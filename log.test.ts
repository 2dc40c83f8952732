import { afterEach, describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { people, tenant, userOf } from './bots/testing/people.js';
import { openWorld, type World } from './bots/testing/world.js';
import { createLog } from './log.js';

const lineSchema = z.looseObject({
  msg: z.string(),
  correlation: z.string().optional(),
  tenantId: z.string().optional(),
  actor: z.string().optional(),
  cause: z.string().optional(),
});
type Line = z.infer<typeof lineSchema>;

let world: World | undefined;
afterEach(() => world?.close());

/** The real log, in memory. */
function keptLog() {
  const lines: Line[] = [];
  const write = (line: string): void => void lines.push(lineSchema.parse(JSON.parse(line)));
  return { lines, log: createLog('warn', { write }) };
}

describe.each([people.fatima, people.tom])('the log, of someone in $chat', (person) => {
  it('carries one id from the event of the platform to the call of the platform, and says for whom and why', async () => {
    const { lines, log } = keptLog();
    world = await openWorld({ log });
    const { player, faults, calls } = world.playground;
    await player.install(person);
    for (const text of ['help', 'plan']) {
      faults.inject(person.chat, { kind: 'throttled', retryAfterSeconds: 9 });
      const sent = calls.next(({ chat }) => chat === person.chat);
      await player.say(person, text);
      await sent;
    }
    const failures = lines.filter(({ outcome }) => outcome === 'retry');
    expect(failures).toMatchObject([
      { tenantId: tenant.id, actor: `user ${userOf(person).id}`, cause: expect.stringMatching(/^command /) },
      { tenantId: tenant.id },
    ]);
    const ids = failures.map(({ correlation }) => correlation);
    expect(new Set(ids).size).toBe(2);
    expect(ids).not.toContain(undefined);
  });

  it('says of what a job sends that the alarm did', async () => {
    const { lines, log } = keptLog();
    world = await openWorld({ log });
    await world.playground.player.install(person);
    await world.report(person);
    world.playground.faults.inject(person.chat, { kind: 'throttled', retryAfterSeconds: 9 });
    await world.ring();
    expect(lines).toMatchObject([
      { outcome: 'retry', actor: 'job', cause: 'job alarm', tenantId: tenant.id },
    ]);
  });

  it('names nobody, whatever goes wrong', async () => {
    const { lines, log } = keptLog();
    world = await openWorld({ log });
    await world.playground.player.install(person);
    await world.report(person);
    for (const kind of ['blocked', 'gone', 'lost-answer'] as const) {
      world.playground.faults.inject(person.chat, { kind });
      await world.playground.player.say(person, 'plan Anna de Vries');
    }
    world.playground.faults.inject(person.chat, { kind: 'html' });
    await world.ring();
    expect(lines.length).toBeGreaterThan(0);
    expect(JSON.stringify(lines)).not.toMatch(/Anna|Vries|Fatima|Tom|example\.com|2027-06-01/);
  });
});

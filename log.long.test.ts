import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { people, tenant, userOf } from './bots/testing/people.js';
import { openWorld, type World } from './bots/testing/world.js';
import { errorPlace } from './core/error-name.js';
import { createLog } from './log.js';
import { inventory } from './storage/models/inventory.js';

const lineSchema = z.looseObject({
  msg: z.string(),
  correlation: z.string().optional(),
  tenantId: z.string().optional(),
  actor: z.string().optional(),
  cause: z.string().optional(),
});
type Line = z.infer<typeof lineSchema>;

describe('a line of the log', () => {
  /** The line that comes of these fields, as text. */
  const lineOf = (fields: Record<string, unknown>): string => {
    const lines: string[] = [];
    createLog('warn', { write: (line) => void lines.push(line) }).error(fields, 'something happened');
    return lines.join();
  };
  const read = (text: string): unknown => {
    try {
      return JSON.parse(text);
    } catch (error) {
      return error;
    }
  };

  it('keeps ids and codes', () => {
    expect(JSON.parse(lineOf({ chat: 'slack', status: 429, nudgeId: 'n-1', ids: ['a', 'b'] }))).toMatchObject(
      {
        level: 50,
        msg: 'something happened',
        chat: 'slack',
        status: 429,
        nudgeId: 'n-1',
        ids: ['a', 'b'],
      },
    );
  });

  it.each([
    ['a name', { name: 'Anna' }],
    ['one two levels down', { request: { person: { name: 'Anna' } } }],
    ['one five levels down, in a list', { a: [{ b: { c: [{ d: { email: 'Anna@x.example' } }] } }] }],
    ['one deeper than anyone looks', { a: { b: { c: { d: { e: { f: { g: { h: 'Anna' } } } } } } } }],
    ['one in capitals', { Request: { EMAIL: 'Anna@x.example', firstName: 'Anna' } }],
    ['the words of an error', { error: read('Anna is due') }],
    ['the words of an error, under the name of errors', { err: read('Anna is due') }],
    ['those of an error within', { error: { inner: new Error('Anna', { cause: new Error('Anna') }) } }],
    [
      'what an error carries along',
      { error: Object.assign(new Error('x'), { person: 'Anna', body: 'Anna' }) },
    ],
    ['a body', { body: '{"who":"Anna"}', request: { headers: { authorization: 'Anna' } } }],
    ['a long text under any key', { note: `Anna ${'is due '.repeat(30)}` }],
    ['bytes', { file: Buffer.from('Anna'), bytes: [Buffer.from('Anna')] }],
    ['what turns itself into JSON', { who: { toJSON: () => ({ name: 'Anna' }) } }],
    ['a function', { who: () => 'Anna' }],
    ['an error whose name says it', { error: Object.assign(new Error(), { name: 'Anna is due' }) }],
  ])('does not say %s', (_what, fields) => {
    expect(lineOf(fields)).toMatch(/something happened/);
    expect(lineOf(fields)).not.toMatch(/Anna|QW5uYQ|65,110/);
  });

  it('says nothing of what the inventory calls personal and the store encrypts', () => {
    const special = inventory().filter(({ sensitivity }) => sensitivity === 'special');
    const account = inventory().filter(({ category, kept }) => category === 'account' && kept === 'sealed');
    expect([special.length, account.length]).not.toContain(0);
    for (const { field } of [...special, ...account]) expect(lineOf({ [field]: 'Anna' })).not.toMatch(/Anna/);
  });

  it('is written of what holds itself', () => {
    const ring: Record<string, unknown> = {};
    ring['self'] = ring;
    expect(lineOf({ ring })).toContain('something happened');
  });
});

it('a fault is told by its name and its place, whatever it says', () => {
  const fault = new TypeError('Anna\n    is due\nin March');
  expect(errorPlace(fault).join('\n')).toMatch(/^ {4}at .*log\.long\.test\.ts/);
  expect(errorPlace(fault).join()).not.toMatch(/Anna|March/);
  fault.message = 'Bea';
  expect(errorPlace(fault).join()).not.toMatch(/Anna|March/);
});

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

/** The real log, in memory. */
function keptLog() {
  const lines: Line[] = [];
  const write = (line: string): void => void lines.push(lineSchema.parse(JSON.parse(line)));
  return { lines, log: createLog('warn', { write }) };
}

describe.each([people.fatima, people.tom])('the log, of someone in $chat', (person) => {
  it('carries one id from the event of the platform to the call of the platform, and says for whom and why', async () => {
    const { lines, log } = keptLog();
    world = await world.startOver({ log });
    const { player, faults, calls } = world.playground;
    await player.install(person);
    for (const text of ['help', 'plan']) {
      faults.inject(person.chat, { kind: 'throttled', retryAfterSeconds: 9 });
      const sent = calls.next(({ chat }) => chat === person.chat);
      await player.say(person, text);
      await sent;
    }
    const failures = lines.filter(({ meaning }) => meaning === 'throttled');
    expect(failures).toMatchObject([
      { tenantId: tenant.id, actor: `user ${userOf(person).id}`, cause: 'command' },
      { tenantId: tenant.id },
    ]);
    const ids = failures.map(({ correlation }) => correlation);
    expect(new Set(ids).size).toBe(2);
    expect(ids).not.toContain(undefined);
  });

  it('says of what a job sends that the alarm did', async () => {
    const { lines, log } = keptLog();
    world = await world.startOver({ log });
    await world.playground.player.install(person);
    await world.report(person);
    world.playground.faults.inject(person.chat, { kind: 'throttled', retryAfterSeconds: 9 });
    await world.ring();
    const ofTheAlarm = { meaning: 'throttled', actor: 'job', cause: 'job alarm', tenantId: tenant.id };
    expect(lines).toMatchObject([ofTheAlarm, ofTheAlarm]);
  });

  it('names nobody, whatever goes wrong', async () => {
    const { lines, log } = keptLog();
    world = await world.startOver({ log });
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

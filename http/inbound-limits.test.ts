import { beforeEach, describe, expect, it } from '@jest/globals';
import type { AddressInfo } from 'node:net';
import { once } from 'node:events';
import express, { type Express } from 'express';
import { MemoryLog } from '../bots/testing/memory-log.js';
import { JumpingClock } from '../storage/testing/jumping-clock.js';
import { nine } from '../storage/testing/samples.js';
import { createInboundLimits } from './inbound-limits.js';

let clock: JumpingClock;
let log: MemoryLog;
let app: Express;
beforeEach(() => {
  clock = new JumpingClock(nine);
  log = new MemoryLog();
  const limits = createInboundLimits(clock, log);
  app = express().set('trust proxy', 1);
  app.use(limits.gate('/playground'));
  app.get('/stranger', (_req, res) => void res.end());
  app.get('/playground/history', (_req, res) => void res.end());
  app.get('/of/:workspace', (req, res) => {
    if (limits.admit(req, res, req.params['workspace'])) res.end();
  });
});

/** So many requests of one address, one after the other; what each was answered. */
async function ask(path: string, times: number, from = '192.0.2.1'): Promise<Response[]> {
  const server = app.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`;
  const answers: Response[] = [];
  try {
    for (let time = 0; time < times; time += 1)
      answers.push(await fetch(url, { headers: { 'X-Forwarded-For': from } }));
    return answers;
  } finally {
    server.close();
  }
}
const refusedOf = (answers: readonly Response[]): number =>
  answers.filter(({ status }) => status === 429).length;

describe('one address', () => {
  it('that asks for ever more is told to wait, and the log says so once a minute', async () => {
    const answers = await ask('/stranger', 310);
    expect(refusedOf(answers)).toBe(10);
    expect(answers.at(-1)?.headers.get('retry-after')).toBe('1');
    expect(await answers.at(-1)?.json()).toEqual({ error: 'too many requests' });
    expect(log.lines).toEqual(['warn refused requests: too many from one address {"limit":"address"}']);
    clock.pass({ minutes: 2 });
    expect(refusedOf(await ask('/stranger', 302))).toBe(2);
    expect(log.lines).toHaveLength(2);
  });

  it('may ask again when it has waited', async () => {
    await ask('/stranger', 301);
    clock.pass({ seconds: 1 });
    expect(refusedOf(await ask('/stranger', 21))).toBe(1);
  });

  it('keeps no other from its turn, but for its neighbours in one block of addresses', async () => {
    await ask('/stranger', 301, '2001:db8:1:2::1');
    expect(refusedOf(await ask('/stranger', 1, '192.0.2.2'))).toBe(0);
    expect(refusedOf(await ask('/stranger', 1, '2001:db8:1:3::1'))).toBe(0);
    expect(refusedOf(await ask('/stranger', 1, '2001:db8:1:2:3::9'))).toBe(1);
  });

  it('is that of the playground, which is not counted', async () => {
    expect(refusedOf(await ask('/playground/history', 301))).toBe(0);
  });
});

describe('one workspace', () => {
  it('may send fifty events a second for as long as it likes', async () => {
    // More than it could send at once.
    for (let second = 0; second < 13; second += 1) {
      expect(refusedOf(await ask('/of/T1', 50))).toBe(0);
      clock.pass({ seconds: 1 });
    }
    expect(log.lines).toEqual([]);
  });

  it('that sends far more waits, while the others of its platform do not', async () => {
    expect(refusedOf(await ask('/of/T1', 610))).toBe(10);
    expect(refusedOf(await ask('/of/T2', 10))).toBe(0);
    expect(log.lines).toEqual([
      'warn refused requests: too many of one workspace {"limit":"workspace","workspaceId":"T1"}',
    ]);
  });
});

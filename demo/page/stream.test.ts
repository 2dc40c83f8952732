import { expect, it } from '@jest/globals';
import { MemoryLog } from '../../bots/testing/memory-log.js';
import { TravelClock } from '../../core/clock.js';
import { nine } from '../../storage/testing/samples.js';
import { createPlayground } from '../platforms/playground.js';
import { Stream } from './stream.js';

it('what cannot be shown happens all the same, and is logged', () => {
  const clock = new TravelClock(nine);
  const playground = createPlayground({
    ...{ baseUrl: 'http://127.0.0.1:1', people: [], signingSecret: 'secret', clock },
  });
  const log = new MemoryLog();
  const stream = new Stream(playground, clock, log);
  const endless: Record<string, unknown> = {};
  endless['itself'] = endless;
  const call = { chat: 'teams', operation: 'send', at: nine, host: 'localhost', hasToken: true } as const;
  expect(() => playground.calls.record(call, { path: '/', body: endless })).not.toThrow();
  expect(log.lines).toEqual(['warn the page could not show something {"error":"TypeError"}']);
  stream.close();
});

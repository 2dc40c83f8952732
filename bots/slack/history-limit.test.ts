import { describe, expect, it } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';
import { JumpingClock } from '../../storage/testing/jumping-clock.js';
import { seeded } from '../../testing/seeded.js';
import { HistoryGate, historyLimits } from './history-limit.js';

const place = (conversationId: string, workspaceId = 'T1') => ({ workspaceId, conversationId });
const start = Temporal.Instant.from('2026-11-24T08:00Z');
const secondsSince = (moment: Temporal.Instant): number => moment.since(start).total('seconds');

/**
 * When each of so many is let in, in seconds, where all come at once and come back when they are told, or up to `late` seconds after
 * that; and how often they came.
 */
function letIn(perMinute: number, count: number, late = 0): { at: number[]; visits: number } {
  const clock = new JumpingClock(start);
  const gate = new HistoryGate({ messages: 15, perMinute }, clock);
  const chance = seeded(perMinute + late);
  let waiting = Array.from({ length: count }, (_, index) => ({ id: `D${index}`, at: 0 }));
  const at: number[] = [];
  let visits = 0;
  while (waiting.length > 0) {
    waiting.sort((a, b) => a.at - b.at);
    const [first, ...others] = waiting;
    if (!first) break;
    clock.realDelay(start.add({ milliseconds: Math.round(first.at * 1000) }));
    visits += 1;
    const wait = gate.enter(place(first.id));
    if (wait === undefined) at.push(secondsSince(clock.now()));
    waiting = wait
      ? [...others, { ...first, at: secondsSince(clock.now().add(wait)) + chance() * late }]
      : others;
  }
  return { at, visits };
}

/** The most that were let in within any one minute. */
const mostInAMinute = (at: readonly number[]): number =>
  Math.max(...at.map((from) => at.filter((one) => one >= from && one < from + 60).length));

describe('the line before the history of a workspace', () => {
  it.each([
    ['unlisted', 1000, 999],
    ['internal', 1000, 20],
    ['internal', 50, 0],
  ] as const)(
    'of an app that is %s lets %d in within %d minutes, each after one wait',
    (app, count, minutes) => {
      const { perMinute } = historyLimits[app];
      const { at, visits } = letIn(perMinute, count);
      expect(at).toHaveLength(count);
      expect(mostInAMinute(at)).toBeLessThanOrEqual(perMinute);
      expect((at.at(-1) ?? 0) / 60).toBeLessThanOrEqual(minutes);
      expect(visits).toBe(2 * count - perMinute);
    },
  );

  it.each([
    [1, 200],
    [50, 1000],
  ])('stands for no more than a third longer where people come late: %d a minute', (perMinute, count) => {
    const { at } = letIn(perMinute, count, 15);
    expect(mostInAMinute(at)).toBeLessThanOrEqual(perMinute);
    expect((at.at(-1) ?? 0) / 60).toBeLessThanOrEqual((count / perMinute) * 1.34 + 1);
  });

  it('is one for each workspace', () => {
    const gate = new HistoryGate(historyLimits.unlisted, new JumpingClock(start));
    expect([gate.enter(place('D1')), gate.enter(place('D2', 'T2'))]).toEqual([undefined, undefined]);
  });

  it('keeps a turn for whoever comes too early, and lets nobody wait for those who do not come', () => {
    const clock = new JumpingClock(start);
    const gate = new HistoryGate(historyLimits.unlisted, clock);
    const wait = (id: string) => gate.enter(place(id))?.total('seconds');
    expect([wait('D1'), wait('D2'), wait('D3')]).toEqual([undefined, 60, 120]);
    clock.pass({ seconds: 10 });
    expect([wait('D2'), wait('D4')]).toEqual([50, 170]);
    clock.pass({ minutes: 30 });
    expect([wait('D5'), wait('D6'), wait('D4')]).toEqual([undefined, 60, 120]);
  });

  it('begins anew where Slack says that it was too much', () => {
    const clock = new JumpingClock(start);
    const gate = new HistoryGate(historyLimits.internal, clock);
    expect(gate.enter(place('D1'))).toBeUndefined();
    gate.close('T1', Temporal.Duration.from({ seconds: 30 }));
    expect(['D1', 'D2', 'D3'].map((id) => gate.enter(place(id))?.total('seconds'))).toEqual([30, 31.2, 32.4]);
    clock.pass({ seconds: 30 });
    expect(gate.enter(place('D1'))).toBeUndefined();
  });
});

import { describe, expect, it } from '@jest/globals';
import { absentMessenger } from '../core/messages/absent-messenger.js';
import type { Messenger } from '../core/messages/messenger.js';
import { createLog } from '../log.js';
import { sampleUser } from '../storage/testing/samples.js';
import { afterTest } from '../testing/after-test.js';
import { createMetrics, type Metrics } from './metrics.js';

const open = (): Metrics => {
  const metrics = createMetrics();
  afterTest(() => {
    metrics.close();
  });
  return metrics;
};

/** The lines of what is read that begin with this, without the comments. */
async function linesOf(metrics: Metrics, name: string): Promise<string[]> {
  const { text } = await metrics.read();
  return text.split('\n').filter((line) => line.startsWith(name));
}

describe('metrics', () => {
  it('count the calls of a platform by what came of them', async () => {
    const metrics = open();
    const slack: Messenger = {
      ...absentMessenger('slack'),
      reach: () => Promise.resolve({ kind: 'refused', reason: 'blocked' }),
      send: () => Promise.resolve({ kind: 'unknown' }),
    };
    const messengers = metrics.messengers({ teams: absentMessenger('teams'), slack });
    const conversation = { chat: 'slack', userId: 'sanne', workspaceId: 'T', conversationId: 'D' } as const;
    await messengers.slack.reach(sampleUser('sanne'));
    await messengers.slack.send(conversation, 'd-1', '');
    await messengers.teams.send(conversation, 'd-2', '');
    expect(await linesOf(metrics, 'coach_platform_calls_total')).toEqual([
      'coach_platform_calls_total{chat="slack",call="reach",outcome="refused_blocked"} 1',
      'coach_platform_calls_total{chat="slack",call="send",outcome="unknown"} 1',
      'coach_platform_calls_total{chat="teams",call="send",outcome="retry_off"} 1',
    ]);
    expect(await linesOf(metrics, 'coach_platform_call_seconds_count')).toHaveLength(3);
  });

  it('count jobs that are done and that fail, and let the fault go on', async () => {
    const metrics = open();
    const job = (name: string, run: () => Promise<void>) => metrics.job({ name, every: '1 day', run });
    const { signal } = new AbortController();
    await job('compact', () => Promise.resolve()).run(signal);
    await expect(job('tidy', () => Promise.reject(new Error('no store'))).run(signal)).rejects.toThrow(
      'no store',
    );
    expect(await linesOf(metrics, 'coach_jobs_total')).toEqual([
      'coach_jobs_total{name="compact",outcome="done"} 1',
      'coach_jobs_total{name="tidy",outcome="failed"} 1',
    ]);
  });

  it('count warnings and faults, and log them all the same', async () => {
    const metrics = open();
    const lines: string[] = [];
    const log = metrics.log(createLog('info', { write: (line) => void lines.push(line) }));
    log.info({}, 'as it should be');
    log.warn({}, 'odd');
    log.error({}, 'wrong');
    expect(lines).toHaveLength(3);
    expect(await linesOf(metrics, 'coach_log_lines_total')).toEqual([
      'coach_log_lines_total{level="warn"} 1',
      'coach_log_lines_total{level="error"} 1',
    ]);
  });

  it('look at what is overdue when somebody reads', async () => {
    const metrics = open();
    let overdue = { tenants: 0, seconds: 0 };
    metrics.alarms(() => Promise.resolve(overdue));
    expect(await linesOf(metrics, 'coach_due')).toEqual(['coach_due_lag_seconds 0', 'coach_due_tenants 0']);
    overdue = { tenants: 2, seconds: 90.5 };
    expect(await linesOf(metrics, 'coach_due')).toEqual([
      'coach_due_lag_seconds 90.5',
      'coach_due_tenants 2',
    ]);
  });

  it('tell of the event loop', async () => {
    expect(await linesOf(open(), 'nodejs_eventloop_lag_p99_seconds ')).toHaveLength(1);
  });
});

import { Counter, Gauge, Histogram, Registry, collectDefaultMetrics } from 'prom-client';
import type { Job } from '../core/jobs/job.js';
import type { Overdue } from '../core/jobs/overdue.js';
import type { Log } from '../core/log.js';
import type { Messengers } from '../core/messages/messenger.js';
import { counting } from './counting-log.js';
import { measuredJob } from './measured-job.js';
import { measuredMessenger } from './measured-messenger.js';

/**
 * What an operator watches, in Prometheus' format. No label says whose something is: a tenant, a person, a milestone. They are
 * counts of this process since its start, so that each process is watched by itself.
 */
export interface Metrics {
  log(log: Log): Log;
  messengers(messengers: Messengers): Messengers;
  job(job: Job): Job;
  /** Looks at the alarms whenever somebody reads. */
  alarms(overdue: () => Promise<Overdue>): void;
  /** `text` in the format that `contentType` names. */
  read(): Promise<{ readonly contentType: string; readonly text: string }>;
  /** Ends what measures this process. */
  close(): void;
}

/** Seconds; a platform's answer takes a tenth, a job minutes. */
const ofAnswers = [0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30];
const ofJobs = [0.1, 1, 5, 30, 120, 600, 3600];

export function createMetrics(): Metrics {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  const counter = <Label extends string>(name: string, help: string, labelNames: readonly Label[]) =>
    new Counter({ name, help, labelNames, registers });
  const gauge = (name: string, help: string) => new Gauge({ name, help, registers });
  const histogram = <Label extends string>(
    name: string,
    help: string,
    labelNames: readonly Label[],
    buckets: number[],
  ) => new Histogram({ name, help, labelNames, buckets, registers });

  const lines = counter('coach_log_lines_total', 'Lines of the log that warn or tell of a fault', ['level']);
  const calls = {
    count: counter('coach_platform_calls_total', 'Calls of a chat platform, by what came of them', [
      'chat',
      'call',
      'outcome',
    ]),
    seconds: histogram(
      'coach_platform_call_seconds',
      'How long a platform took',
      ['chat', 'call'],
      ofAnswers,
    ),
  };
  const jobs = {
    count: counter('coach_jobs_total', 'Jobs that ended, by what came of them', ['name', 'outcome']),
    seconds: histogram('coach_job_seconds', 'How long a job took', ['name'], ofJobs),
  };
  const due = {
    lag: gauge('coach_due_lag_seconds', 'For how long the tenant that waits longest has had something due'),
    tenants: gauge('coach_due_tenants', 'Tenants that have something due which has not begun'),
  };
  let look = (): Promise<void> => Promise.resolve();
  return {
    log: (log) => counting(log, (level) => lines.inc({ level })),
    messengers: ({ teams, slack }) => ({
      teams: measuredMessenger(teams, calls),
      slack: measuredMessenger(slack, calls),
    }),
    job: (job) => measuredJob(job, jobs),
    alarms(overdue) {
      look = async () => {
        const { tenants, seconds } = await overdue();
        due.tenants.set(tenants);
        due.lag.set(seconds);
      };
    },
    async read() {
      await look();
      return { contentType: registry.contentType, text: await registry.metrics() };
    },
    close: () => {
      registry.clear();
    },
  };
}

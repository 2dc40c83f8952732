import { Agenda, InMemoryNotificationChannel, type AgendaBackend, type Job } from 'agenda';
import pLimit from 'p-limit';
import { z } from 'zod';
import type { Clock } from '../clock.js';
import { errorName } from '../error-name.js';
import type { Tenant } from '../people/tenant.js';
import type { Log } from '../log.js';
import type { Repositories } from '../../storage/repositories/index.js';
import { ALARM, arm } from './alarm.js';

export interface SchedulerDependencies {
  readonly backend: AgendaBackend;
  readonly repositories: Pick<Repositories, 'tenants' | 'nudges'>;
  readonly clock: Clock;
  readonly log: Log;
  /** Sends what is due for a tenant. */
  readonly ring: (tenant: Tenant) => Promise<void>;
  /** Daily housekeeping: plans anew, forgets what need not be kept. */
  readonly tidy: () => Promise<void>;
}

export interface Scheduler {
  start(): Promise<void>;
  /** Waits for the alarms that are ringing, ten seconds at the most. */
  stop(): Promise<void>;
  /** Sets a tenant's alarm to the next moment its outbox has something to do; takes it away where there is none. */
  setAlarm(tenantId: string): Promise<void>;
  /** After the clock jumped, and to make good an alarm that a crash lost. */
  setAllAlarms(): Promise<void>;
  /** How many alarms are ringing now. */
  ringing(): number;
}

const DRAIN_MS = 10_000;
/** After a crash another process takes a job over when its lock ends; until then a heartbeat keeps the lock. */
const LOCK_MS = 10_000;
const HEARTBEAT_MS = LOCK_MS / 4;
const alarmData = z.object({ tenantId: z.string() });

/** One Agenda job a tenant, its alarm; the outbox holds the truth, so that an alarm too many or too early does no harm. */
export function createScheduler(deps: SchedulerDependencies): Scheduler {
  const agenda = new Agenda({
    backend: deps.backend,
    notificationChannel: new InMemoryNotificationChannel(),
    processEvery: '5 seconds',
    defaultLockLifetime: LOCK_MS,
  });
  // One at a time: a slow read of the outbox must not put an alarm back to a later moment than a newer one set.
  const oneAtATime = pLimit(1);
  const setAlarm = (tenantId: string): Promise<void> => oneAtATime(() => arm(agenda, deps, tenantId));
  const setAllAlarms = async (): Promise<void> => {
    for (const { id } of await deps.repositories.tenants.all()) await setAlarm(id);
  };

  let ringing = 0;
  const define = (name: string, work: (job: Job) => Promise<void>): void =>
    agenda.define(name, (job) => withHeartbeat(deps.log, job, work));
  define(ALARM, async (job) => {
    ringing += 1;
    await ring(deps, job).finally(() => (ringing -= 1));
  });
  // Agenda writes a finished job back as it knew it, over an alarm that was set while it rang: so it is set once more.
  agenda.on(`complete:${ALARM}`, (job: Job) => void reportTo(deps.log, setAlarm(tenantOf(job))));
  define('set-alarms', setAllAlarms);
  define('tidy', deps.tidy);
  agenda.on('fail', (error: Error, job: Job) =>
    deps.log.error({ job: job.attrs.name, error: error.name }, 'a job failed'),
  );
  agenda.on('error', (error: Error) => deps.log.error({ error: error.name }, 'the scheduler met an error'));

  return {
    setAlarm,
    setAllAlarms,
    ringing: () => ringing,
    async start() {
      await agenda.start();
      await agenda.every('1 hour', 'set-alarms');
      await agenda.every('1 day', 'tidy', undefined, { skipImmediate: true });
    },
    async stop() {
      await agenda.drain(DRAIN_MS);
      await oneAtATime(() => Promise.resolve());
    },
  };
}

const tenantOf = (job: Job): string => alarmData.parse(job.attrs.data).tenantId;

async function ring(deps: SchedulerDependencies, job: Job): Promise<void> {
  const tenant = await deps.repositories.tenants.get(tenantOf(job));
  if (tenant) await deps.ring(tenant);
}

/** Keeps a job's lock for as long as its work takes. */
async function withHeartbeat(log: Log, job: Job, work: (job: Job) => Promise<void>): Promise<void> {
  const heartbeat = setInterval(() => void reportTo(log, job.touch()), HEARTBEAT_MS).unref();
  try {
    await work(job);
  } finally {
    clearInterval(heartbeat);
  }
}

async function reportTo(log: Log, work: Promise<void>): Promise<void> {
  try {
    await work;
  } catch (error) {
    log.error({ error: errorName(error) }, 'an alarm could not be written; the hourly round makes it good');
  }
}

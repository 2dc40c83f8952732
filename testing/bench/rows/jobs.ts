import { randomUUID } from 'node:crypto';
import { Agenda, InMemoryNotificationChannel } from 'agenda';
import { z } from 'zod';
import { openBenchCoach, type BenchCoach } from '../coach.js';
import { deliverAll } from '../deliver-all.js';
import { managersIn, planNudges, saveManagers, type Manager } from '../managers.js';
import { inTurns, rateOf, shown } from '../pair.js';
import { startHelper } from '../process.js';
import { scaled, type Figure, type Row } from '../row.js';

const NUDGES = 800;
const ROUNDS = 3;
const LEAST_TIMES = 5;
/** Agenda's own way to look for what is due; it looks again as soon as it has a place free. */
const POLL_MS = 100;
/** As many jobs at once as the dispatcher makes calls. */
const AT_ONCE = 8;

/** The outbox and its one alarm a tenant, against what one would write first: a job of Agenda for each nudge, on the same store. */
export const jobs: Row = {
  title: 'against one job a nudge',
  async measure(scale) {
    const count = scaled(NUDGES, scale);
    const stub = startHelper('platform-stub.ts');
    const stubUrl = await stub.hears(z.url());
    const coach = await openBenchCoach({ connectorUrl: stubUrl, slackApiUrl: `${stubUrl}/api/` });
    const managers = managersIn('slack', count, stubUrl);
    const { repositories } = coach.store;
    await coach.own(() => saveManagers(repositories, managers));
    const deliver = async (): Promise<number> => {
      await coach.own(() => planNudges(repositories, managers, 1));
      return rateOf(count, () => deliverAll(coach));
    };
    await deliver();
    const { a, b } = await inTurns(ROUNDS, deliver, () => rateOfJobs(coach, managers));
    await coach.close();
    await stub.stop();
    return [figureOf(count, a, b)];
  },
};

function figureOf(count: number, a: Parameters<typeof shown>[0], b: Parameters<typeof shown>[0]): Figure {
  const times = a.median / b.median;
  return {
    what: `${count} nudges, against one Agenda job each`,
    measured: `${times.toFixed(1)} times; ${shown(a)} and ${shown(b)} messages a second`,
    wanted: `${LEAST_TIMES} times`,
    isReached: times >= LEAST_TIMES,
  };
}

const jobSchema = z.object({ userId: z.string() });

/** Schedules a job for each, and sends what each was sent last as it runs. That they are scheduled is not counted, as for the nudges. */
async function rateOfJobs(
  { store, messengers, lastSent }: BenchCoach,
  managers: readonly Manager[],
): Promise<number> {
  const agenda = new Agenda({
    backend: store.agendaBackend,
    notificationChannel: new InMemoryNotificationChannel(),
    processEvery: POLL_MS,
    maxConcurrency: AT_ONCE,
  });
  await agenda.ready;
  const name = `nudge-${randomUUID()}`;
  const conversations = new Map(managers.map(({ conversation }) => [conversation.userId, conversation]));
  let left = managers.length;
  let done = (): void => undefined;
  const over = new Promise<void>((resolve) => (done = resolve));
  agenda.define(
    name,
    async (job) => {
      const { userId } = jobSchema.parse(job.attrs.data);
      const to = conversations.get(userId);
      if (to) await messengers[to.chat].send(to, randomUUID(), lastSent.get(userId) ?? '');
      left -= 1;
      if (left === 0) done();
    },
    { concurrency: AT_ONCE, lockLimit: AT_ONCE },
  );
  for (const { conversation } of managers)
    await agenda.schedule(new Date(), name, { userId: conversation.userId });
  const rate = await rateOf(managers.length, async () => {
    await agenda.start();
    await over;
  });
  await agenda.drain();
  await agenda.cancel({ name });
  return rate;
}

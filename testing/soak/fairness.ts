import { Temporal } from 'temporal-polyfill';
import { asOperator } from '../../core/people/context.js';
import type { Tenant } from '../../core/people/tenant.js';
import { demoTenant } from '../../demo/demo-tenant.js';
import { openBenchCoach, type BenchCoach } from '../bench/coach.js';
import { managersIn, planNudges, saveManagers, type Manager } from '../bench/managers.js';
import { spreadOf } from '../bench/pair.js';
import type { Checks } from '../kills/check.js';

const SMALL = 10;
const ROUNDS = 5;
const MOST_TIMES = 2;

/** A small employer's nudges beside a large one's: the small one waits no longer than twice what it takes alone. */
export async function fairness(checks: Checks, url: string, nudges: number): Promise<void> {
  const coach = await openBenchCoach(
    { connectorUrl: url, slackApiUrl: `${url}/api/` },
    { isWithinLimits: true },
  );
  const small: Tenant = { ...demoTenant, id: 'small', name: 'Small', slackTeamId: 'T-SMALL' };
  await coach.store.repositories.tenants.save(small);
  const few = managersIn('teams', SMALL, url).map((manager) => ({
    ...manager,
    user: { ...manager.user, id: `small-${manager.user.id}` },
    conversation: { ...manager.conversation, userId: `small-${manager.user.id}` },
  }));
  await asOperator(small, 'soak', () => saveManagers(coach.store.repositories, few, 'small-'));
  const alone: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) alone.push(await secondsOf(coach, small, few));

  const many = managersIn('teams', nudges, url);
  await coach.own(() => saveManagers(coach.store.repositories, many));
  await coach.own(() => planNudges(coach.store.repositories, many, 1));
  const over = new AbortController();
  const large = coach.own(() => coach.core.ring()).then(() => over.abort());
  const beside: number[] = [];
  while (!over.signal.aborted && beside.length < ROUNDS) beside.push(await secondsOf(coach, small, few));
  checks.that('the large employer was still at it', !over.signal.aborted);
  const [before, after] = [spreadOf(alone).median, spreadOf(beside).median];
  checks.that(
    `${SMALL} nudges take at most ${MOST_TIMES} times as long beside ${nudges} of another: ${before.toFixed(2)} s and ${after.toFixed(2)} s`,
    after <= before * MOST_TIMES,
  );
  coach.clock.travelTo(coach.clock.now().add(Temporal.Duration.from({ hours: 12 })));
  await large;
  await coach.close();
}

async function secondsOf(
  { core, store: { repositories } }: BenchCoach,
  tenant: Tenant,
  managers: readonly Manager[],
): Promise<number> {
  return asOperator(tenant, 'soak', async () => {
    await planNudges(repositories, managers, 1);
    const since = performance.now();
    await core.ring();
    return (performance.now() - since) / 1000;
  });
}

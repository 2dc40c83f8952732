/** Planning many journeys as a process of its own, for what it takes of memory is a figure too. */
import { once } from 'node:events';
import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { batchesOf } from '../../core/batches.js';
import { openBenchCoach, type BenchCoach } from './coach.js';
import { employeeOf, journeyOf, managersIn, saveManagers } from './managers.js';

const sizeSchema = z.object({ journeys: z.int(), users: z.int() });
/** Weeks over which the children are expected. */
const WEEKS = 24;
const BATCH = 1000;

async function fill(coach: BenchCoach, count: number, users: number): Promise<void> {
  const managers = managersIn('slack', users, 'http://127.0.0.1:1');
  const { repositories } = coach.store;
  const first = Temporal.PlainDate.from('2027-01-12');
  const employees = Array.from({ length: count }, (_, index) =>
    employeeOf(managers[index % managers.length]?.user.id ?? ''),
  );
  const journeys = employees.map((employee, index) =>
    journeyOf(employee, first.add({ weeks: index % WEEKS }).toString()),
  );
  await saveManagers(repositories, managers);
  for (const batch of batchesOf(employees, BATCH)) await repositories.employees.saveMany(batch);
  for (const batch of batchesOf(journeys, BATCH)) await repositories.journeys.saveMany(batch);
}

const { journeys, users } = sizeSchema.parse((await once(process, 'message'))[0]);
process.once('disconnect', () => process.exit());
const nowhere = 'http://127.0.0.1:1';
const coach = await openBenchCoach({ connectorUrl: nowhere, slackApiUrl: `${nowhere}/api/` });
const { planned } = coach.core;
const seconds = async (work: () => Promise<unknown>): Promise<number> => {
  const since = performance.now();
  await coach.own(work);
  return (performance.now() - since) / 1000;
};
await coach.own(() => fill(coach, journeys, users));
const first = await seconds(() => planned.replanAll());
const again = await seconds(() => planned.replanAll());
coach.clock.travelTo(coach.clock.now().add({ hours: 24 }));
const topUp = await seconds(() => planned.topUpAll());
await coach.close();
process.send?.({ first, again, topUp, peakMb: process.resourceUsage().maxRSS / 1024 });

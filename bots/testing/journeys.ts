import { Temporal } from 'temporal-polyfill';
import type { Core } from '../../compose.js';
import type { Journey, ReportedFacts } from '../../core/journeys/journey.js';
import type { Nudge } from '../../core/outbox/nudge.js';
import { asJob, asOperator } from '../../core/people/context.js';
import type { PlaygroundPerson } from '../../demo/platforms/person.js';
import type { Repositories } from '../../storage/repositories/index.js';
import { employeeOf, tenant } from './people.js';

/** A working Tuesday, nine in the morning in Amsterdam: the coach may write, and of `expecting` one nudge is due. */
export const TUESDAY_MORNING = Temporal.Instant.from('2026-11-24T08:00:00Z');

const expecting: ReportedFacts = {
  role: 'birthing-parent',
  announcedOn: Temporal.PlainDate.from('2026-09-07'),
  dueDate: Temporal.PlainDate.from('2027-06-01'),
  multiples: false,
};

/** HR reports that a manager's employee becomes a parent. */
export async function report({ planned }: Core, manager: PlaygroundPerson): Promise<Journey> {
  const result = await asOperator(tenant, 'test', () =>
    planned.report(employeeOf(manager).personnelNumber, expecting),
  );
  if (!result.ok) throw new Error(result.problems.map(({ code }) => code).join());
  return result.value;
}

/** Does what the alarm does. Throws unless exactly one nudge of the journey is then delivered. */
export async function deliver(core: Core, repositories: Repositories, journey: Journey): Promise<Nudge> {
  return asJob(tenant, 'alarm', async () => {
    await core.ring();
    const nudges = await nudgesOf(repositories, journey);
    const [delivered, ...others] = nudges.filter(({ state }) => state === 'delivered');
    if (!delivered || others.length > 0) throw new Error('Expected one nudge to be delivered');
    return delivered;
  });
}

/** The nudges of a journey that are in the outbox. Runs in a context. */
export async function nudgesOf({ trails, nudges }: Repositories, { id }: Journey): Promise<Nudge[]> {
  return nudges.getMany((await trails.get(id))?.nudges ?? []);
}

import { randomUUID } from 'node:crypto';
import type { Temporal } from 'temporal-polyfill';
import { systemClock } from '../../core/clock.js';
import { asOperator } from '../../core/people/context.js';
import { findTenant } from '../../core/people/tenant-registry.js';
import { authorityDeadline, employerDeadline, type Breach } from '../../core/privacy/register/breach.js';
import { failure, success, type Result } from '../../core/problem.js';
import { fail, failOnProblems, print, say } from '../output.js';
import { withInstallation, type Installation } from './installation.js';
import { readBreach } from './register-options.js';

/** `coach breach add`: prints the id of what was recorded, and says until when what has to be done. */
export async function addBreach(options: unknown): Promise<void> {
  const added = await withInstallation((installation) => record(installation, options));
  if (!added.ok) {
    failOnProblems(added.problems);
    return;
  }
  print(added.value.id);
  for (const line of dutiesOf(added.value)) say(line);
}

async function record({ store: { repositories } }: Installation, options: unknown): Promise<Result<Breach>> {
  const read = readBreach(options);
  if (!read.ok) return read;
  const { tenant: tenantId, discovered, within, ...facts } = read.value;
  const recordedAt = systemClock.now();
  if (recordedAt.epochMilliseconds < discovered.epochMilliseconds)
    return failure({
      code: 'option-invalid',
      facts: { option: '--discovered', value: discovered.toString(), expected: 'a moment that has been' },
    });
  const tenant = await findTenant(repositories.tenants, tenantId);
  if (!tenant.ok) return tenant;
  const breach: Breach = {
    ...facts,
    ...{ id: randomUUID(), tenantId, discoveredAt: discovered, recordedAt, withinHours: within },
    state: 'recorded',
  };
  await repositories.breaches.save(breach);
  await asOperator(tenant.value, 'breach', () => {
    repositories.audit.note({ act: 'breached', what: 'recorded' });
    return Promise.resolve();
  });
  return success(breach);
}

const dutiesOf = (breach: Breach): string[] => [
  `Tell the employer before ${minutes(employerDeadline(breach))}: coach breach notify ${breach.id}. Phone as well.`,
  'The employer has 72 hours from the moment it knows to notify the supervisory authority.',
  `Where this service itself is the controller: before ${minutes(authorityDeadline(breach.discoveredAt))}.`,
];

/** `coach breach notify`: the bot tells the employer within minutes, or when it runs again. */
export async function notifyOfBreach(id: string): Promise<void> {
  const asked = await withInstallation(async ({ store: { repositories } }) => {
    const breach = await repositories.breaches.get(id);
    if (breach?.state === 'recorded') await repositories.breaches.save({ ...breach, state: 'asked' });
    return breach;
  });
  if (!asked) fail(`No breach has the id ${id}. See them with: coach breach list`);
  else if (asked.state === 'told') print(`The employer was told already. ${standingOf(asked)}`);
  else print('The bot tells the privacy officer, or HR where there is none, within minutes. Phone as well.');
}

/** `coach breach list`: three lines each, and how the time stands. */
export async function listBreaches(): Promise<void> {
  const all = await withInstallation(({ store }) => store.repositories.breaches.all());
  if (all.length === 0) print('No breach is recorded.');
  for (const breach of all)
    print(
      [
        `${breach.id}  ${breach.tenantId}  discovered ${minutes(breach.discoveredAt)}  ${standingOf(breach)}`,
        `  ${breach.nature} Data: ${breach.data} People: about ${breach.people}.`,
        `  Consequences: ${breach.consequences} Measures: ${breach.measures}`,
      ].join('\n'),
    );
}

function standingOf(breach: Breach): string {
  if (breach.toldAt)
    return `told ${minutes(breach.toldAt)}; the employer notifies before ${minutes(authorityDeadline(breach.toldAt))}`;
  const deadline = employerDeadline(breach);
  const isLate = deadline.epochMilliseconds < systemClock.now().epochMilliseconds;
  const state = breach.state === 'asked' ? 'waits for the bot to tell' : 'NOT TOLD';
  return `${state}; by the agreement before ${minutes(deadline)}${isLate ? ' (TOO LATE)' : ''}`;
}

const minutes = (moment: Temporal.Instant): string => moment.toString({ smallestUnit: 'minute' });

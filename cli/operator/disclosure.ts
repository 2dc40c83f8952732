import { randomUUID } from 'node:crypto';
import { systemClock } from '../../core/clock.js';
import { asOperator } from '../../core/people/context.js';
import { findTenant } from '../../core/people/tenant-registry.js';
import type { Disclosure } from '../../core/privacy/register/disclosure.js';
import { success, type Result } from '../../core/problem.js';
import { failOnProblems, print, say } from '../output.js';
import { withInstallation, type Installation } from './installation.js';
import { readDisclosure } from './register-options.js';

/** `coach disclosure add`: prints the id of what was recorded. */
export async function addDisclosure(options: unknown): Promise<void> {
  const added = await withInstallation((installation) => record(installation, options));
  if (!added.ok) {
    failOnProblems(added.problems);
    return;
  }
  print(added.value.id);
  if (added.value.employer === 'not-told') say('Tell the employer, unless the law forbids it.');
}

async function record(
  { store: { repositories } }: Installation,
  options: unknown,
): Promise<Result<Disclosure>> {
  const read = readDisclosure(options);
  if (!read.ok) return read;
  const { tenant: tenantId, ...facts } = read.value;
  const tenant = await findTenant(repositories.tenants, tenantId);
  if (!tenant.ok) return tenant;
  const disclosure: Disclosure = { ...facts, id: randomUUID(), tenantId, recordedAt: systemClock.now() };
  await repositories.disclosures.save(disclosure);
  // Where the law forbids that the employer knows, its own trail must not tell.
  if (facts.employer !== 'forbidden')
    await asOperator(tenant.value, 'disclosure', () => {
      repositories.audit.note({ act: 'disclosed', what: 'authority' });
      return Promise.resolve();
    });
  return success(disclosure);
}

/** `coach disclosure list`: two lines each. */
export async function listDisclosures(): Promise<void> {
  const all = await withInstallation(({ store }) => store.repositories.disclosures.all());
  if (all.length === 0) print('No disclosure is recorded.');
  for (const { id, tenantId, on, authority, ground, data, employer } of all)
    print(
      [
        `${id}  ${tenantId}  ${on.toString()}  employer: ${employer}`,
        `  ${authority} Ground: ${ground} Data: ${data}`,
      ].join('\n'),
    );
}

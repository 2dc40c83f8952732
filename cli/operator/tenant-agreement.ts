import { findTenant } from '../../core/people/tenant-registry.js';
import { agreementOf, type Agreement } from '../../core/people/agreement.js';
import type { Tenant } from '../../core/people/tenant.js';
import { success, type Result } from '../../core/problem.js';
import { fail, failOnProblems, print } from '../output.js';
import { withInstallation, type Installation } from './installation.js';
import { readAgreement } from './tenant-options.js';

/** `coach tenant agreement`: what is not named stays as it was. */
export async function setAgreement(options: unknown): Promise<void> {
  const read = readAgreement(options);
  if (!read.ok) {
    failOnProblems(read.problems);
    return;
  }
  const { tenant, from, until } = read.value;
  if (from === undefined && until === undefined) {
    fail('Say what to set: --from DAY, --until DAY, or both.');
    return;
  }
  const saved = await withInstallation((installation) =>
    save(installation, tenant, (before) =>
      agreementOf(from ?? before.from, until === undefined ? before.until : ended(until)),
    ),
  );
  if (saved.ok) print(sentenceOf(saved.value));
  else failOnProblems(saved.problems);
}

const ended = (until: string): string | undefined => (until === 'none' ? undefined : until);

async function save(
  { store: { repositories } }: Installation,
  tenantId: string,
  change: (before: Agreement) => Agreement,
): Promise<Result<Tenant>> {
  const found = await findTenant(repositories.tenants, tenantId);
  if (!found.ok) return found;
  const tenant = { ...found.value, agreement: change(found.value.agreement ?? {}) };
  await repositories.tenants.save(tenant);
  return success(tenant);
}

const sentenceOf = ({ name, agreement }: Tenant): string =>
  `The agreement with ${name}: ${agreement?.from === undefined ? '' : `from ${agreement.from}, `}` +
  (agreement?.until === undefined ? 'without an end.' : `until ${agreement.until}.`);

import type { Break, Verdict } from '../../core/audit/entry.js';
import { asOperator } from '../../core/people/context.js';
import { findTenant } from '../../core/people/tenant-registry.js';
import type { Tenant } from '../../core/people/tenant.js';
import { success, type Result } from '../../core/problem.js';
import type { Repositories } from '../../storage/repositories/index.js';
import { failOnProblems, print } from '../output.js';
import { withInstallation } from './installation.js';

/** `coach audit verify`: names every break in the chains, and ends with 1 where there is any. */
export async function verifyAudit(tenantId: string | undefined, bound: string | undefined): Promise<void> {
  const checked = await withInstallation(({ store }) => verifyAll(store.repositories, tenantId, bound));
  if (!checked.ok) {
    failOnProblems(checked.problems);
    return;
  }
  const verdicts = checked.value;
  for (const { tenant, breaks } of verdicts) for (const one of breaks) print(lineOf(tenant, one));
  const sum = (count: (verdict: Verdict) => number): number =>
    verdicts.reduce((total, verdict) => total + count(verdict), 0);
  const entries = `${sum((one) => one.entries)} entries in ${sum((one) => one.chains)} chains of ${verdicts.length} employers`;
  const broken = sum(({ breaks }) => breaks.length);
  if (broken === 0) {
    print(`audit verify ok: ${entries}`);
  } else {
    print(`audit verify failed: ${broken} breaks, ${entries}`);
    process.exitCode = 1;
  }
}

interface TenantVerdict extends Verdict {
  readonly tenant: string;
}

async function verifyAll(
  { tenants, audit }: Repositories,
  tenantId: string | undefined,
  bound: string | undefined,
): Promise<Result<readonly TenantVerdict[]>> {
  const chosen = await chosenOf(tenants, tenantId);
  if (!chosen.ok) return chosen;
  const verdicts: TenantVerdict[] = [];
  for (const tenant of chosen.value)
    verdicts.push({
      tenant: tenant.id,
      ...(await asOperator(tenant, 'audit verify', () => audit.verify(bound))),
    });
  return success(verdicts);
}

async function chosenOf(
  tenants: Repositories['tenants'],
  id: string | undefined,
): Promise<Result<readonly Tenant[]>> {
  if (id === undefined) return success(await tenants.all());
  const found = await findTenant(tenants, id);
  return found.ok ? success([found.value]) : found;
}

const lineOf = (tenant: string, { kind, writer, sequence }: Break): string =>
  `${tenant}: entry ${sequence} of chain ${writer} was ${said[kind]}`;

const said: Readonly<Record<Break['kind'], string>> = {
  changed: 'changed',
  moved: 'moved',
  removed: 'removed',
  truncated: 'cut off',
};

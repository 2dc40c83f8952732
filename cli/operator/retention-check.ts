import { systemClock, todayIn } from '../../core/clock.js';
import { createCatalogues } from '../../core/coaching/catalogues.js';
import { KEPT_DAYS } from '../../core/people/agreement.js';
import { asOperator } from '../../core/people/context.js';
import { outlivedEntries } from '../../core/privacy/register/kept.js';
import { checkRetention, GRACE_HOURS, type RetentionFindings } from '../../core/privacy/retention/check.js';
import type { Repositories } from '../../storage/repositories/index.js';
import { Temporal } from 'temporal-polyfill';
import { print } from '../output.js';
import { withInstallation } from './installation.js';

/** `coach retention check`: names what is kept too long, and ends with 1 where there is any. */
export async function retentionCheck(): Promise<void> {
  const { lines, documents, tenants } = await withInstallation(({ store }) => checkAll(store.repositories));
  for (const line of lines) print(line);
  const counts = `${documents} documents of ${tenants} employers`;
  if (lines.length === 0) {
    print(`retention check ok: ${counts}, nothing overdue`);
  } else {
    print(`retention check failed: ${lines.length} overdue, ${counts}`);
    process.exitCode = 1;
  }
}

interface Checked {
  readonly lines: readonly string[];
  readonly documents: number;
  readonly tenants: number;
}

async function checkAll(repositories: Repositories): Promise<Checked> {
  const needs = { ...repositories, catalogues: createCatalogues(), clock: systemClock };
  const lines = [...(await overdueEnds(repositories)), ...(await overdueEntries(repositories))];
  const tenants = await repositories.tenants.all();
  let documents = 0;
  for (const tenant of tenants) {
    const found = await asOperator(tenant, 'retention check', () => checkRetention(needs));
    documents += found.documents;
    lines.push(...linesOf(tenant.id, found));
  }
  return { lines, documents, tenants: tenants.length };
}

const linesOf = (tenantId: string, { overdue }: RetentionFindings): string[] =>
  overdue.map(
    ({ collection, retention, documents }) =>
      `${tenantId}: ${documents} in ${collection} past "${retention}"`,
  );

/** What the registers hold for more than five years. */
async function overdueEntries(repositories: Repositories): Promise<string[]> {
  const outlived = await outlivedEntries(repositories, systemClock, GRACE_HOURS);
  return Object.entries(outlived)
    .filter(([, count]) => count > 0)
    .map(([register, count]) => `${count} in ${register} past "five-years"`);
}

/** Ends that are not over thirty days after their agreements were. */
async function overdueEnds({ endings }: Repositories): Promise<string[]> {
  const today = todayIn('UTC', systemClock);
  const all = await endings.all();
  return all
    .filter(({ until }) => Temporal.PlainDate.from(until).until(today).days > KEPT_DAYS)
    .map(({ id, passed }) => `${id}: its end is not over; last done: ${passed.at(-1)?.step ?? 'nothing'}`);
}

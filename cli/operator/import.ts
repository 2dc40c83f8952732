import { asOperator } from '../../core/people/context.js';
import { findTenant } from '../../core/people/tenant-registry.js';
import { success } from '../../core/problem.js';
import { fail, failOnProblems, print } from '../output.js';
import { importReport } from './import-report.js';
import { readInput, readTableFile } from './input-file.js';
import { planningOf, withInstallation } from './installation.js';

/** The names of the files to import, and how. */
export interface ImportArguments {
  readonly roster?: string;
  readonly journeys?: string;
  readonly dryRun?: boolean;
  readonly endMissing?: boolean;
}

/** `coach import`: what falls due is sent by the bot a few seconds later, or when it runs again. */
export async function importInto(
  tenantId: string,
  { dryRun: isPreview = false, endMissing = false, ...names }: ImportArguments,
): Promise<void> {
  if (names.roster === undefined && (names.journeys === undefined || endMissing)) {
    fail(
      endMissing
        ? 'Say who is still listed: --end-missing goes with --roster FILE.'
        : 'Say what to import: --roster FILE, --journeys FILE, or both.',
    );
    return;
  }
  const roster = names.roster === undefined ? success(undefined) : await readTableFile(names.roster);
  const journeys = names.journeys === undefined ? success(undefined) : await readInput(names.journeys);
  if (!roster.ok || !journeys.ok) {
    for (const file of [roster, journeys]) if (!file.ok) failOnProblems(file.problems);
    return;
  }
  const files = { roster: roster.value, journeys: journeys.value };
  const imported = await withInstallation(async (installation) => {
    const tenant = await findTenant(installation.store.repositories.tenants, tenantId);
    return tenant.ok
      ? asOperator(tenant.value, 'import', () =>
          planningOf(installation).importFiles(files, { isPreview, endMissing }),
        )
      : tenant;
  });
  if (imported.ok) print(importReport(imported.value, isPreview));
  else failOnProblems(imported.problems);
}

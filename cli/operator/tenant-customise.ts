import { createCatalogues } from '../../core/coaching/catalogues.js';
import { customiseTenant as customise } from '../../core/journeys/customise-tenant.js';
import { asOperator } from '../../core/people/context.js';
import { findTenant } from '../../core/people/tenant-registry.js';
import type { Tenant } from '../../core/people/tenant.js';
import type { Result } from '../../core/problem.js';
import { inFile, type SourceFile } from '../../core/source-file.js';
import { readYaml } from '../../core/yaml-file.js';
import { failOnProblems, print } from '../output.js';
import { readInput } from './input-file.js';
import { planningOf, withInstallation, type Installation } from './installation.js';

/** `coach tenant customise`: the file replaces what the tenant had changed before. */
export async function customiseTenant(tenantId: string, fileName: string): Promise<void> {
  const file = await readInput(fileName);
  const customised = file.ok
    ? await withInstallation((installation) => customiseFrom(installation, tenantId, file.value))
    : file;
  if (customised.ok)
    print(`${customised.value.name} has a catalogue of its own; its journeys are planned anew.`);
  else failOnProblems(customised.problems);
}

async function customiseFrom(
  installation: Installation,
  tenantId: string,
  file: SourceFile,
): Promise<Result<Tenant>> {
  const tenant = await findTenant(installation.store.repositories.tenants, tenantId);
  if (!tenant.ok) return tenant;
  const yaml = readYaml(file.text);
  if (!yaml.ok) return inFile(file, yaml);
  const needs = {
    tenants: installation.store.repositories.tenants,
    audit: installation.store.repositories.audit,
    catalogues: createCatalogues(),
    journeys: planningOf(installation).planned,
  };
  return inFile(
    file,
    await asOperator(tenant.value, 'customise', () => customise(needs, yaml.value.content)),
  );
}

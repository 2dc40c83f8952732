import { errorName } from '../core/error-name.js';
import { asTenant } from './as-tenant.js';
import { installationId } from './installation.js';
import type { AllEntities } from './repositories/index.js';

/** What cannot be read, and why: a document, or all of a tenant whose keys cannot be had. */
export interface Finding {
  readonly owner: string;
  readonly document?: string;
  readonly problem: string;
}

export interface CheckReport {
  readonly documents: number;
  readonly findings: readonly Finding[];
}

/** Reads every document there is, tenant by tenant. */
export async function checkStore(entities: AllEntities): Promise<CheckReport> {
  const tenants = await entities.tenants.model.find({}, { _id: 1 }).sort({ _id: 1 }).lean();
  const reports = [await checkOwner(entities, installationId)];
  for (const { _id } of tenants) reports.push(await asTenant(_id, () => checkOwner(entities, _id)));
  return {
    documents: reports.reduce((sum, { documents }) => sum + documents, 0),
    findings: reports.flatMap(({ findings }) => findings),
  };
}

async function checkOwner(entities: AllEntities, owner: string): Promise<CheckReport> {
  const kind = owner === installationId ? 'installation' : 'tenant';
  const findings: Finding[] = [];
  let documents = 0;
  try {
    for (const collection of Object.values(entities).filter((one) => one.owner === kind)) {
      const report = await collection.check();
      documents += report.documents;
      for (const { collection: name, id, problem } of report.unreadable)
        findings.push({ owner, document: `${name} ${id}`, problem });
    }
  } catch (error) {
    findings.push({ owner, problem: errorName(error) });
  }
  return { documents, findings };
}

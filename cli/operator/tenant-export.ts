import { createWriteStream } from 'node:fs';
import { access } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { systemClock } from '../../core/clock.js';
import { asOperator } from '../../core/people/context.js';
import { findTenant } from '../../core/people/tenant-registry.js';
import { exportTenant } from '../../core/privacy/person/export-tenant.js';
import { fail, failOnProblems, print } from '../output.js';
import { withInstallation } from './installation.js';

/** `coach tenant export`: what HR gets in its chat with `export`, of any size. Only the operator can read the file. */
export async function exportTo(tenantId: string, file: string): Promise<void> {
  if (await isThere(file)) {
    fail(`${file} is there already. Name a file that is not.`);
    return;
  }
  await withInstallation(async ({ store: { repositories } }) => {
    const tenant = await findTenant(repositories.tenants, tenantId);
    if (!tenant.ok) {
      failOnProblems(tenant.problems);
      return;
    }
    const { name, locale } = tenant.value;
    await asOperator(tenant.value, 'export', async () => {
      repositories.audit.note({ act: 'exported', what: 'all-data' });
      const pieces = exportTenant({ ...repositories, clock: systemClock }, locale);
      await pipeline(Readable.from(pieces), createWriteStream(file, { flags: 'wx', mode: 0o600 }));
    });
    print(
      `All that is kept of ${name} is in ${file}, to be read without any key. Hand it to HR alone, encrypted or in person, and delete it then.`,
    );
  });
}

const isThere = (file: string): Promise<boolean> =>
  access(file).then(
    () => true,
    () => false,
  );

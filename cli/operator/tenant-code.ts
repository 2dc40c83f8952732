import { systemClock } from '../../core/clock.js';
import { makeLinkCode } from '../../core/people/link-code.js';
import { findTenant } from '../../core/people/tenant-registry.js';
import { failOnProblems, print } from '../output.js';
import { withInstallation } from './installation.js';
import { sayCode } from './say-code.js';

/** `coach tenant code`: prints a new link code, for an employer whose first was lost or has expired. */
export async function makeCode(tenantId: string): Promise<void> {
  await withInstallation(async ({ store: { repositories } }) => {
    const tenant = await findTenant(repositories.tenants, tenantId);
    if (!tenant.ok) {
      failOnProblems(tenant.problems);
      return;
    }
    const made = await makeLinkCode({ ...repositories, clock: systemClock }, tenantId);
    print(made.code);
    sayCode(made);
  });
}

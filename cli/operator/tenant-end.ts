import { findTenant } from '../../core/people/tenant-registry.js';
import type { Tenant } from '../../core/people/tenant.js';
import { success } from '../../core/problem.js';
import { ifReadable } from '../../core/unreadable.js';
import { bareTenant } from '../../storage/as-tenant.js';
import { fail, failOnProblems, print } from '../output.js';
import { withInstallation, type Installation } from './installation.js';

/** `coach tenant end`: there is no way back, so it has to be said twice. */
export async function endTenant(tenantId: string, isMeant: boolean): Promise<void> {
  await withInstallation(async (installation) => {
    const { tenants } = installation.store.repositories;
    // Also one whose own document cannot be read has to end.
    const tenant = (await ifReadable(() => findTenant(tenants, tenantId))) ?? success(bareTenant(tenantId));
    if (!tenant.ok) failOnProblems(tenant.problems);
    else if (!isMeant) fail(warningOf(tenant.value));
    else await end(installation, tenant.value);
  });
}

async function end(installation: Installation, tenant: Tenant): Promise<void> {
  await installation.store.eraseTenant(tenant.id);
  await installation.store.compact();
  print(farewellTo(tenant));
}

const warningOf = ({ id, name }: Tenant): string =>
  `This destroys the key of ${name} (${id}) and removes its people, journeys, nudges and conversations. It cannot be undone. ` +
  'If it is meant, give the command again with --yes.';

const farewellTo = ({ name, teamsTenantId, slackTeamId }: Tenant): string =>
  [
    `${name} has ended: its key is destroyed, and nothing is kept of it.`,
    'Backups of the data open nothing of it. Backups of the keys made before do: make a new one and delete those (coach keys backup).',
    ...(teamsTenantId !== undefined || slackTeamId !== undefined
      ? ['The app is still in its chats: its administrator removes it there.']
      : []),
  ].join('\n');

import type { Config } from './config.js';
import type { Clock } from './core/clock.js';
import { currentTenant } from './core/people/context.js';
import { exportTenant } from './core/privacy/person/export-tenant.js';
import type { EndWorld } from './core/privacy/retention/world.js';
import { operatorFiles } from './storage/operator-files.js';
import type { Store } from './storage/store.js';

/** What the end of an agreement touches of the world: the store, the operator's files and Slack. */
export const endWorldOf = (
  { dataDir }: Pick<Config, 'dataDir'>,
  store: Store,
  clock: Clock,
  revokeSlack: EndWorld['revokeSlack'],
): EndWorld => ({
  files: operatorFiles(dataDir),
  exportTenant: () => exportTenant({ ...store.repositories, clock }, currentTenant().locale),
  revokeSlack,
  countDocuments: (tenantId) => store.countDocuments(tenantId),
  eraseTenant: (tenantId) => store.eraseTenant(tenantId),
  compact: () => store.compact(),
  lastAuditHash: () => store.repositories.audit.bind(),
});

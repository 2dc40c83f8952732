import type { Config } from './config.js';
import type { EndWorld } from './core/privacy/retention/world.js';
import { operatorFiles } from './storage/operator-files.js';
import type { Store } from './storage/store.js';

/** What the end of an agreement touches of the world: the store, the operator's files and Slack. */
export const endWorldOf = (
  { dataDir }: Pick<Config, 'dataDir'>,
  store: Store,
  revokeSlack: EndWorld['revokeSlack'],
): EndWorld => ({
  files: operatorFiles(dataDir),
  exportTenant: () => Promise.reject(new Error('nothing is handed back yet')),
  revokeSlack,
  countDocuments: (tenantId) => store.countDocuments(tenantId),
  eraseTenant: (tenantId) => store.eraseTenant(tenantId),
  compact: () => Promise.resolve(),
  lastAuditHash: () => Promise.resolve(undefined),
});

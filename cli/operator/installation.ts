import { randomUUID } from 'node:crypto';
import { readConfig, type Config } from '../../config.js';
import { systemClock, type Clock } from '../../core/clock.js';
import { createCatalogues } from '../../core/coaching/catalogues.js';
import { composePlanning, type Planning } from '../../compose.js';
import { remoteAlarm } from '../../core/jobs/alarm.js';
import { absentMessenger } from '../../core/messages/absent-messenger.js';
import { createLog } from '../../log.js';
import { openKeyProvider } from '../../storage/encryption/key-provider.js';
import { openStore, type Store } from '../../storage/store.js';
import { vaultRecordsOf } from '../../storage/vault/open-vault.js';
import { withStore } from '../../storage/transfer/store-access.js';

/** What an operator's command works on: the store that the bot has, and no chat. */
export interface Installation {
  readonly config: Config;
  readonly store: Store;
}

/** The settings of this process; the log of a command speaks up only when something is wrong. */
export const readSettings = (): Config => readConfig({ LOG_LEVEL: 'warn', ...process.env });

/** Opens this installation's store for some work, also while the bot runs on it, and closes it afterwards. */
export function withInstallation<T>(
  work: (installation: Installation) => Promise<T>,
  clock: Clock = systemClock,
): Promise<T> {
  const config = readSettings();
  return withStore(config, async (mongodbUri) => {
    const keyProvider = await openKeyProvider(config);
    const log = createLog(config.logLevel);
    const store = await openStore({
      ...config,
      mongodbUri,
      vault: () => vaultRecordsOf(config),
      keyProvider,
      clock,
      log,
    });
    return work({ config, store }).finally(() => store.close());
  });
}

/** What it takes to import and to plan. What falls due is sent by the bot, now or when it runs again. */
export function planningOf({ config, store }: Installation): Planning {
  const { repositories, agendaBackend } = store;
  return composePlanning({
    repositories,
    clock: systemClock,
    catalogues: createCatalogues(),
    newId: randomUUID,
    log: createLog(config.logLevel),
    messengers: { teams: absentMessenger('teams'), slack: absentMessenger('slack') },
    wake: remoteAlarm(agendaBackend, repositories),
  });
}

import { randomUUID } from 'node:crypto';
import { readConfig, type Config } from '../../config.js';
import { systemClock, type Clock } from '../../core/clock.js';
import { createCatalogues } from '../../core/coaching/catalogues.js';
import type { JourneyDependencies } from '../../core/journeys/journeys.js';
import { remoteAlarm } from '../../core/jobs/alarm.js';
import { clockOf } from '../../demo/demo-clock.js';
import { createLog } from '../../log.js';
import { openKeyProvider } from '../../storage/encryption/key-provider.js';
import { openStore, type Store } from '../../storage/store.js';
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
    const store = await openStore({ ...config, mongodbUri, keyProvider, clock, log });
    return work({ config, store }).finally(() => store.close());
  });
}

/** What it takes to import and to plan. What falls due is sent by the bot, now or when it runs again. */
export function planningOf({ config, store }: Installation): JourneyDependencies {
  const { repositories, agendaBackend } = store;
  const clock = clockOf(config);
  return {
    repositories,
    clock,
    catalogues: createCatalogues(),
    newId: randomUUID,
    setAlarm: remoteAlarm(agendaBackend, { repositories, clock }),
  };
}

import { randomUUID } from 'node:crypto';
import { composePlanning, type Planning } from '../../../compose.js';
import { demoTenant } from '../../../demo/demo-tenant.js';
import type { Repositories } from '../../../storage/repositories/index.js';
import { JumpingClock } from '../../../storage/testing/jumping-clock.js';
import { openTestStore, silentLog } from '../../../storage/testing/test-store.js';
import { createCatalogues } from '../../coaching/catalogues.js';
import { absentMessenger } from '../../messages/absent-messenger.js';
import { asOperator, currentTenantId } from '../../people/context.js';
import type { Result } from '../../problem.js';
import type { ImportOptions } from '../import-files.js';
import type { ImportSummary } from '../import-summary.js';

const catalogues = createCatalogues();

/** Imports on a store of a test's own, with no chat to talk in. */
export interface Importing {
  /** Runs from the Monday that `JumpingClock` starts on. */
  readonly clock: JumpingClock;
  /** The tenants whose alarm was set anew. */
  readonly wakes: readonly string[];
  readonly planning: () => Planning;
  readonly inDemo: <T>(work: (repositories: Repositories) => Promise<T>) => Promise<T>;
  /** As HR hands in `people.csv` and `plans.yaml`. */
  readonly importBoth: (
    roster?: string,
    journeys?: string,
    options?: ImportOptions,
  ) => Promise<Result<ImportSummary>>;
  readonly close: () => Promise<void>;
}

export async function openImporting(): Promise<Importing> {
  const test = await openTestStore();
  const { repositories } = test.store;
  const clock = new JumpingClock();
  const wakes: string[] = [];
  const planning = (): Planning =>
    composePlanning({
      repositories,
      messengers: { teams: absentMessenger('teams'), slack: absentMessenger('slack') },
      catalogues,
      clock,
      log: silentLog,
      newId: randomUUID,
      wake: () => Promise.resolve(void wakes.push(currentTenantId())),
    });
  const inDemo: Importing['inDemo'] = (work) => asOperator(demoTenant, 'import', () => work(repositories));
  return {
    clock,
    wakes,
    planning,
    inDemo,
    importBoth(roster, journeys, options = {}) {
      const files = {
        roster: roster === undefined ? undefined : { name: 'people.csv', content: Buffer.from(roster) },
        journeys: journeys === undefined ? undefined : { name: 'plans.yaml', text: journeys },
      };
      return inDemo(() => planning().importFiles(files, options));
    },
    close: () => test.close(),
  };
}

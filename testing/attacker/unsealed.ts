import { dirname } from 'node:path';
import { createLog } from '../../log.js';
import { asOperator } from '../../core/people/context.js';
import { startEmbeddedStore } from '@pro-parents-coach/embedded-store';
import { openStore } from '../../storage/store.js';
import { vaultRecordsOf } from '../../storage/vault/open-vault.js';
import { testKeyProvider } from '../../storage/testing/test-store.js';
import type { Found } from './copy.js';
import { tenant } from './victim.js';

/**
 * The same copy as the store showed it before: of a nudge or a message to whom, when and in which state; of a journey whose. An
 * attacker who learns nothing from that would learn nothing from anything.
 */
export async function unsealed(directory: string, all: readonly Found[]): Promise<Found[]> {
  const embedded = await startEmbeddedStore({ directory });
  const store = await openStore({
    mongodbUri: embedded.uri,
    dataDir: '',
    vault: () => vaultRecordsOf({ dataDir: dirname(directory) }),
    keyProvider: testKeyProvider,
    log: createLog('silent'),
  });
  const { nudges, messages, journeys } = store.repositories;
  const idsIn = (collection: string): string[] =>
    all.filter((found) => found.collection === collection).map(({ id }) => id);
  try {
    return await asOperator(tenant, 'test', async () => {
      const readable = [
        ...(await nudges.getMany(idsIn('outbox'))).map(outbound),
        ...(await messages.getMany(idsIn('sentMessages'))).map(outbound),
        ...(await journeys.all()).map(({ id, employeeId }) => ({ id, shown: { employeeId } })),
      ];
      const shown = new Map(readable.map((one) => [one.id, one.shown]));
      return all.map((found) => withReadable(found, shown.get(found.id)));
    });
  } finally {
    await store.close();
    await embedded.stop();
  }
}

interface Outbound {
  readonly id: string;
  readonly recipientId: string;
  readonly state: string;
  readonly nextAt?: { readonly epochMilliseconds: number } | undefined;
}

const outbound = ({ id, recipientId, state, nextAt }: Outbound) => ({
  id,
  shown: { recipientId, state, ...(nextAt && { nextAt: new Date(nextAt.epochMilliseconds) }) },
});

/** A trail has the id of its journey, and shows nothing. */
const withReadable = (found: Found, shown: object | undefined): Found =>
  shown === undefined || found.collection === 'trails'
    ? found
    : { ...found, document: { ...found.document, ...shown } };

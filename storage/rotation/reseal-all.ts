import { asTenant } from '../as-tenant.js';
import { installationId } from '../installation.js';
import { definitions } from '../models/index.js';
import { sealedIn } from '../models/layout.js';
import type { StoredDocument } from '../models/model.js';
import type { Position } from './progress.js';
import { resealBatch, type ResealedBatch, type SealedCollection } from './reseal.js';
import { noteProgress, type Run } from './rotation.js';

/** A collection with something sealed in it, and whose documents of it are meant. */
interface SealedShare {
  readonly owner: string;
  readonly sealed: SealedCollection;
}

/** Goes once through everything that is sealed, from where an earlier run came to. */
export async function resealAll(run: Run): Promise<void> {
  const { position } = run.progress;
  const shares = (await run.vault.tenantIds()).sort().flatMap(sharesOf);
  const start = shares.findIndex(({ owner, sealed }) => isAt({ owner, sealed }, position));
  for (const [index, share] of shares.slice(Math.max(0, start)).entries())
    await resealShare(run, share, index === 0 && start >= 0 ? (position?.after ?? '') : '');
}

async function resealShare(run: Run, share: SealedShare, start: string): Promise<void> {
  for (let after = start; ;) {
    run.signal?.throwIfAborted();
    const { last, documents } = await resealNext(run, share, after);
    if (last === undefined) return;
    after = last;
    const position = { owner: share.owner, collection: share.sealed.collection, after };
    await noteProgress(run, {
      ...run.progress,
      documents: run.progress.documents + documents,
      position,
    });
    await run.lease.renew();
  }
}

async function resealNext(run: Run, { owner, sealed }: SealedShare, after: string): Promise<ResealedBatch> {
  const model = run.connection.model<StoredDocument>(sealed.collection);
  const keys = await run.keys.of(owner);
  const reseal = () => resealBatch(model, sealed, keys, after);
  return owner === installationId ? reseal() : asTenant(owner, reseal);
}

function sharesOf(owner: string): SealedShare[] {
  const kind = owner === installationId ? 'installation' : 'tenant';
  return Object.values<SealedCollection & { owner: string }>(definitions)
    .filter((definition) => definition.owner === kind && sealedIn(definition).length > 0)
    .map((sealed) => ({ owner, sealed }));
}

function isAt({ owner, sealed }: SealedShare, position: Position | undefined): boolean {
  return owner === position?.owner && sealed.collection === position.collection;
}

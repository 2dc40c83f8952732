import { inTenant } from '../../core/people/context.js';
import { installationId } from '../installation.js';
import { definitions } from '../models/index.js';
import type { StoredDocument } from '../models/model.js';
import type { Position } from './progress.js';
import { resealBatch, type ResealedBatch, type SealedCollection } from './reseal.js';
import { noteProgress, type Run } from './rotation.js';

/** A collection with something sealed in it, and whose documents of it are meant. */
interface Place {
  readonly owner: string;
  readonly sealed: SealedCollection;
}

/** Goes once through everything that is sealed, from where an earlier run came to. */
export async function resealAll(run: Run): Promise<void> {
  const { position } = run.progress;
  const places = (await run.keyrings.tenantIds()).sort().flatMap(placesOf);
  const start = places.findIndex(({ owner, sealed }) => isAt({ owner, sealed }, position));
  for (const [index, place] of places.slice(Math.max(0, start)).entries())
    await resealPlace(run, place, index === 0 && start >= 0 ? (position?.after ?? '') : '');
}

async function resealPlace(run: Run, place: Place, start: string): Promise<void> {
  for (let after = start; ;) {
    run.signal?.throwIfAborted();
    const { last, documents } = await resealNext(run, place, after);
    if (last === undefined) return;
    after = last;
    const position = { owner: place.owner, collection: place.sealed.collection, after };
    await noteProgress(run, {
      ...run.progress,
      documents: run.progress.documents + documents,
      position,
    });
    await run.lease.renew();
  }
}

async function resealNext(run: Run, { owner, sealed }: Place, after: string): Promise<ResealedBatch> {
  const model = run.connection.model<StoredDocument>(sealed.collection);
  const keys = await run.keys.of(owner);
  const reseal = () => resealBatch(model, sealed, keys, after);
  return owner === installationId ? reseal() : inTenant(owner, reseal);
}

function placesOf(owner: string): Place[] {
  const kind = owner === installationId ? 'installation' : 'tenant';
  return Object.values<SealedCollection & { owner: string }>(definitions)
    .filter((definition) => definition.owner === kind && Object.values(definition.fields).includes('sealed'))
    .map((sealed) => ({ owner, sealed }));
}

function isAt({ owner, sealed }: Place, position: Position | undefined): boolean {
  return owner === position?.owner && sealed.collection === position.collection;
}

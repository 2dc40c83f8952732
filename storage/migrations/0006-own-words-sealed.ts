import { sizes } from '../models/sizes.js';
import {
  collectionOf,
  keysOf,
  nextDocuments,
  sealedFields,
  type Pass,
} from './0002-sealed-outbox/documents.js';
import { inPasses } from './in-passes.js';
import type { Migration, MigrationContext } from './migration.js';

/** What an employer changed in the catalogue lay readable beside its name: its own tips, in its own words. */
const sealOwnTips: Pass = async (context, after) => {
  const documents = await nextDocuments(context, 'tenants', after);
  for (const { _id, customisation } of documents) {
    if (customisation === undefined) continue;
    await keepSealed(context, _id, customisation);
    await collectionOf(context.database, 'tenants').updateOne({ _id }, { $unset: { customisation: 1 } });
  }
  return documents.at(-1)?._id;
};

/** Nothing is kept of a tenant whose erasure was cut short. */
async function keepSealed(
  context: MigrationContext,
  tenantId: string,
  customisation: unknown,
): Promise<void> {
  const keys = await keysOf(context, tenantId);
  if (keys === undefined) return;
  const { seal } = sealedFields(keys, 'tenantTerms', { _id: tenantId, tenantId });
  const $set = { tenantId, customisation: seal('customisation', customisation, sizes.large.block) };
  await collectionOf(context.database, 'tenantTerms').updateOne(
    { _id: tenantId },
    { $set },
    { upsert: true },
  );
}

/** Seals an employer's own tips under its own keys, apart from what it is found by. */
export const ownWordsSealed: Migration = {
  version: 6,
  name: "an employer's own words sealed",
  step: inPasses([sealOwnTips]),
};

import { sizes } from '../models/sizes.js';
import {
  collectionOf,
  keysOf,
  nextDocuments,
  sealedFields,
  type Pass,
} from './0002-sealed-outbox/documents.js';
import { inPasses } from './in-passes.js';
import type { Migration } from './migration.js';

/** Nothing, sealed: one that gets a reason later must not be told by having the field at all. */
const sealNoReason: Pass = async (context, after) => {
  const documents = await nextDocuments(context, 'outbox', after);
  for (const document of documents) {
    const keys = await keysOf(context, document.tenantId);
    if (keys === undefined || document['reason'] !== undefined) continue;
    const $set = { reason: sealedFields(keys, 'outbox', document).seal('reason', null, sizes.short.block) };
    await collectionOf(context.database, 'outbox').updateOne({ _id: document._id }, { $set });
  }
  return documents.at(-1)?._id;
};

/** Since a nudge can hold why it was dismissed. */
export const aReasonInEveryNudge: Migration = {
  version: 7,
  name: 'a reason in every nudge',
  step: inPasses([sealNoReason]),
};

import { foldedKey } from '../../core/people/fold.js';
import { isDuplicateKey } from '../duplicate-key.js';
import {
  collectionOf,
  keysOf,
  nextDocuments,
  sealedFields,
  type Pass,
  type TenantDocument,
} from './0002-sealed-outbox/documents.js';
import { inPasses } from './in-passes.js';
import type { Migration, MigrationContext } from './migration.js';

/** The block that an ordinal is padded to. */
const BLOCK = 64;

type Change = (
  context: MigrationContext,
  document: TenantDocument,
) => Promise<Record<string, Buffer> | undefined>;

/** An employee is found by their number and their address, whatever the case and the way they were typed. */
const hashKeys: Change = async (context, document) => {
  const keys = await keysOf(context, document.tenantId);
  if (keys === undefined) return undefined;
  const { open } = sealedFields(keys, 'employees', document);
  const [number, email] = [open('personnelNumber'), open('email')];
  if (typeof number !== 'string') return undefined;
  return {
    personnelNumberHash: keys.hash('employees', 'personnelNumber', foldedKey(number)),
    ...(typeof email === 'string' && { emailHash: keys.hash('employees', 'email', foldedKey(email)) }),
  };
};

/** A journey gets its place among those of its employee: by id, since nothing told which came first. */
const countOrdinal: Change = async (context, document) => {
  const keys = await keysOf(context, document.tenantId);
  if (keys === undefined) return undefined;
  const { _id, tenantId, employeeId } = document;
  const earlier = { tenantId, employeeId, _id: { $lt: _id } };
  const ordinal = (await collectionOf(context.database, 'journeys').find(earlier).toArray()).length;
  return {
    ordinal: sealedFields(keys, 'journeys', document).seal('ordinal', ordinal, BLOCK),
    ordinalHash: keys.hash('journeys', 'ordinal', [employeeId, ordinal]),
  };
};

const passOver =
  (name: string, change: Change): Pass =>
  async (context, after) => {
    const documents = await nextDocuments(context, name, after);
    for (const document of documents) {
      const $set = await change(context, document).catch(() => undefined);
      if ($set === undefined || !(await isSet(context, name, document, $set)))
        context.log.warn({ collection: name, id: document._id }, 'left as it was: it has no key of its own');
    }
    return documents.at(-1)?._id;
  };

/** False where another has that key: two numbers that differed by their case alone. */
async function isSet(
  { database }: MigrationContext,
  name: string,
  { _id }: TenantDocument,
  $set: Record<string, Buffer>,
): Promise<boolean> {
  try {
    await collectionOf(database, name).updateOne({ _id }, { $set });
    return true;
  } catch (error) {
    if (isDuplicateKey(error)) return false;
    throw error;
  }
}

const passes: readonly Pass[] = [passOver('employees', hashKeys), passOver('journeys', countOrdinal)];

/** Finds people by their numbers as they are compared, and lets no two journeys of an employee have one place. */
export const peopleAndJourneysByKey: Migration = {
  version: 3,
  name: 'people and journeys by key',
  step: inPasses(passes),
};

import { createHmac, createSecretKey, hkdfSync, type KeyObject } from 'node:crypto';
import { generationOf, open, seal, type DataKey, type FieldPlace } from './sealed-value.js';

/** A value was sealed with a data key that the tenant does not have. */
export class UnknownKey extends Error {
  override readonly name = 'UnknownKey';
}

/** Marks what was sealed for good; data keys count from one. */
const LASTING = 0;

/** What a tenant's values are sealed with, opened with and found by. */
export class TenantKeys {
  private readonly keys: ReadonlyMap<number, KeyObject>;
  private readonly lasting: DataKey;

  constructor(
    private readonly tenantId: string,
    /** Seals; the other data keys only open. */
    private readonly current: DataKey,
    dataKeys: readonly DataKey[],
    private readonly lookupKey: KeyObject,
  ) {
    this.lasting = { generation: LASTING, key: derived(lookupKey, 'lasting') };
    this.keys = new Map([...dataKeys, this.lasting].map(({ generation, key }) => [generation, key]));
  }

  /** `block`: the size of which the sealed text is a multiple. */
  seal(place: FieldPlace, value: unknown, block: number): Buffer {
    return seal(this.current, { tenantId: this.tenantId, ...place }, value, block);
  }

  /** Seals what may never change again, not by a rotation either: under a key that lives as long as the lookup key. */
  sealForGood(place: FieldPlace, value: unknown, block: number): Buffer {
    return seal(this.lasting, { tenantId: this.tenantId, ...place }, value, block);
  }

  /** Throws `UnknownKey` for a key that is gone, and otherwise where the value was sealed for another place or tampered with. */
  open(place: FieldPlace, sealed: Buffer): unknown {
    const generation = generationOf(sealed);
    const key = this.keys.get(generation);
    if (key === undefined)
      throw new UnknownKey(`Tenant ${this.tenantId} has no data key of generation ${generation}`);
    return open(key, { tenantId: this.tenantId, ...place }, sealed);
  }

  /** True for a value that a rotation still has to seal anew. */
  isStale(sealed: Buffer): boolean {
    const generation = generationOf(sealed);
    return generation !== this.current.generation && generation !== LASTING;
  }

  /** The keyed hash by which a value of a field is found without being readable; differs by tenant, collection and field. */
  hash(collection: string, field: string, value: unknown): Buffer {
    return createHmac('sha256', this.lookupKey)
      .update(JSON.stringify([collection, field, value]))
      .digest();
  }
}

/** A key of its own for one purpose. */
const derived = (key: KeyObject, purpose: string): KeyObject =>
  createSecretKey(Buffer.from(hkdfSync('sha256', key, '', purpose, 32)));

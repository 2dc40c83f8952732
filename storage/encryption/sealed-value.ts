import { createCipheriv, createDecipheriv, randomFillSync, type KeyObject } from 'node:crypto';

/** A field of a tenant's document. What was sealed for one place opens in no other, and in no other tenant's. */
export interface FieldPlace {
  readonly collection: string;
  readonly id: string;
  readonly field: string;
}

/** The same among all tenants. */
export interface TenantPlace extends FieldPlace {
  readonly tenantId: string;
}

/** A data key; the generation tells which one sealed a value. */
export interface DataKey {
  readonly generation: number;
  readonly key: KeyObject;
}

const algorithm = 'aes-256-gcm';
const generationBytes = 4;
const nonceBytes = 12;
const tagBytes = 16;
const headerBytes = generationBytes + nonceBytes + tagBytes;

/**
 * Encrypts a JSON value for one place: generation (4 bytes), nonce (12), tag (16), ciphertext. The text is padded with
 * spaces to a multiple of `block` bytes, so that its length does not tell one value from another.
 */
export function seal(dataKey: DataKey, place: TenantPlace, value: unknown, block: number): Buffer {
  const nonce = freshNonce();
  const cipher = createCipheriv(algorithm, dataKey.key, nonce).setAAD(associatedData(place));
  const ciphertext = cipher.update(padded(JSON.stringify(value), block));
  // What GCM encrypts has come out by now; this makes the tag.
  cipher.final();
  const generation = Buffer.alloc(generationBytes);
  generation.writeUInt32BE(dataKey.generation);
  return Buffer.concat([generation, nonce, cipher.getAuthTag(), ciphertext]);
}

/** Random bytes for the nonces to come: to ask the system for each costs as much as to seal with it. */
const pool = Buffer.alloc(nonceBytes * 512);
let used = pool.length;

/** A nonce that is handed out once. */
function freshNonce(): Buffer {
  if (used === pool.length) {
    randomFillSync(pool);
    used = 0;
  }
  used += nonceBytes;
  return Buffer.from(pool.subarray(used - nonceBytes, used));
}

/** Decrypts what `seal` made for the same place, in blocks of any size. Throws where the key, the place or a single bit differs. */
export function open(key: KeyObject, place: TenantPlace, sealed: Buffer): unknown {
  const nonce = sealed.subarray(generationBytes, generationBytes + nonceBytes);
  const tag = sealed.subarray(generationBytes + nonceBytes, headerBytes);
  const decipher = createDecipheriv(algorithm, key, nonce, { authTagLength: tagBytes })
    .setAAD(associatedData(place))
    .setAuthTag(tag);
  const text = decipher.update(sealed.subarray(headerBytes));
  // Throws where anything differs: nothing of the text may be used before.
  decipher.final();
  return JSON.parse(text.toString());
}

/** The generation of the data key under which a value was sealed. */
export function generationOf(sealed: Buffer): number {
  return sealed.readUInt32BE(0);
}

function associatedData({ tenantId, collection, id, field }: TenantPlace): Buffer {
  return Buffer.from(JSON.stringify([tenantId, collection, id, field]));
}

function padded(json: string, block: number): Buffer {
  const size = Buffer.byteLength(json);
  const text = Buffer.alloc(Math.ceil(size / block) * block, ' ');
  text.write(json);
  return text;
}

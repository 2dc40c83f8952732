import { createCipheriv, createDecipheriv, randomBytes, type KeyObject } from 'node:crypto';

/** Where a sealed value stands. A value moved to any other place no longer opens. */
export interface Place {
  readonly tenantId: string;
  readonly collection: string;
  readonly id: string;
  readonly field: string;
}

/** A data key of a tenant; the generation tells which one sealed a value. */
export interface DataKey {
  readonly generation: number;
  readonly key: KeyObject;
}

const algorithm = 'aes-256-gcm';
const generationBytes = 4;
const nonceBytes = 12;
const tagBytes = 16;
const headerBytes = generationBytes + nonceBytes + tagBytes;
const paddingBlock = 32;

/**
 * Encrypts a JSON value for one place: generation (4 bytes), nonce (12), tag (16), ciphertext. The text is padded with
 * spaces to a multiple of 32 bytes, so that its length does not tell one milestone, name or set of dates from another.
 */
export function seal(dataKey: DataKey, place: Place, value: unknown): Buffer {
  const nonce = randomBytes(nonceBytes);
  const cipher = createCipheriv(algorithm, dataKey.key, nonce).setAAD(associatedData(place));
  const ciphertext = Buffer.concat([cipher.update(padded(JSON.stringify(value))), cipher.final()]);
  const generation = Buffer.alloc(generationBytes);
  generation.writeUInt32BE(dataKey.generation);
  return Buffer.concat([generation, nonce, cipher.getAuthTag(), ciphertext]);
}

/** Decrypts what `seal` made for the same place. Throws where the key, the place or a single bit differs. */
export function open(key: KeyObject, place: Place, sealed: Buffer): unknown {
  const nonce = sealed.subarray(generationBytes, generationBytes + nonceBytes);
  const tag = sealed.subarray(generationBytes + nonceBytes, headerBytes);
  const decipher = createDecipheriv(algorithm, key, nonce, { authTagLength: tagBytes })
    .setAAD(associatedData(place))
    .setAuthTag(tag);
  const text = Buffer.concat([decipher.update(sealed.subarray(headerBytes)), decipher.final()]);
  return JSON.parse(text.toString());
}

/** The generation of the data key under which a value was sealed. */
export function generationOf(sealed: Buffer): number {
  return sealed.readUInt32BE(0);
}

function associatedData({ tenantId, collection, id, field }: Place): Buffer {
  return Buffer.from(JSON.stringify([tenantId, collection, id, field]));
}

function padded(json: string): Buffer {
  const text = Buffer.from(json);
  const length = Math.ceil(text.length / paddingBlock) * paddingBlock;
  return Buffer.concat([text, Buffer.alloc(length - text.length, ' ')]);
}

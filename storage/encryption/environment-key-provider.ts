import { createCipheriv, createDecipheriv, createHash, createSecretKey, randomBytes } from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import type { KeyProvider, WrappedKey } from './key-wrapping.js';

const algorithm = 'aes-256-gcm';
const nonceBytes = 12;
const tagBytes = 16;

/** Master keys from the environment, 32 bytes in base64 each. */
export interface MasterKeys {
  /** `MASTER_KEY`: wraps every new data key. */
  readonly current: string;
  /** `MASTER_KEY_PREVIOUS`: still unwraps what it wrapped, while `coach keys rotate` has not come to its end. */
  readonly previous?: string | undefined;
}

/** The settings lack the master key under which a data key lies wrapped; the message names the setting. */
export class MasterKeyError extends Error {
  override readonly name = 'MasterKeyError';
}

/** Wraps data keys with AES-256-GCM under a master key that the process was given. Throws where a key is not 32 bytes. */
export function environmentKeyProvider(keys: MasterKeys): KeyProvider {
  const current = masterKey('MASTER_KEY', keys.current);
  const known = new Map([[current.id, current.key]]);
  if (keys.previous !== undefined) {
    const previous = masterKey('MASTER_KEY_PREVIOUS', keys.previous);
    known.set(previous.id, previous.key);
  }
  return {
    currentKeyId: current.id,
    wrap: (dataKey, tenantId) => Promise.resolve(wrap(current, dataKey, tenantId)),
    // eslint-disable-next-line @typescript-eslint/require-await -- a wrong key rejects, as it would with a cloud KMS
    unwrap: async (wrapped, tenantId) => unwrap(known, wrapped, tenantId),
  };
}

interface MasterKey {
  readonly id: string;
  readonly key: KeyObject;
}

/** A master key's id is a fingerprint: 32 random bytes cannot be found back from it. */
function masterKey(setting: string, base64: string): MasterKey {
  const bytes = Buffer.from(base64, 'base64');
  if (bytes.length !== 32)
    throw new Error(`${setting} must be 32 random bytes in base64: make one with "openssl rand -base64 32"`);
  const id = createHash('sha256').update('master key id').update(bytes).digest('hex').slice(0, 16);
  return { id, key: createSecretKey(bytes) };
}

function wrap(master: MasterKey, dataKey: Buffer, tenantId: string): WrappedKey {
  const nonce = randomBytes(nonceBytes);
  const cipher = createCipheriv(algorithm, master.key, nonce).setAAD(Buffer.from(tenantId));
  const ciphertext = Buffer.concat([cipher.update(dataKey), cipher.final()]);
  return { masterKeyId: master.id, bytes: Buffer.concat([nonce, cipher.getAuthTag(), ciphertext]) };
}

function unwrap(known: ReadonlyMap<string, KeyObject>, wrapped: WrappedKey, tenantId: string): Buffer {
  const key = known.get(wrapped.masterKeyId);
  if (key === undefined)
    throw new MasterKeyError(
      `A data key is wrapped under another master key (${wrapped.masterKeyId}): set MASTER_KEY to that key, or ` +
        'MASTER_KEY_PREVIOUS while keys are rotated. The key of a demo lies in master.key under DATA_DIR.',
    );
  const { bytes } = wrapped;
  const decipher = createDecipheriv(algorithm, key, bytes.subarray(0, nonceBytes), {
    authTagLength: tagBytes,
  })
    .setAAD(Buffer.from(tenantId))
    .setAuthTag(bytes.subarray(nonceBytes, nonceBytes + tagBytes));
  return Buffer.concat([decipher.update(bytes.subarray(nonceBytes + tagBytes)), decipher.final()]);
}

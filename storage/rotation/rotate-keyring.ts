import type { KeyProvider, WrappedKey } from '../encryption/key-wrapping.js';
import { newKey } from '../encryption/data-keys.js';
import type { Keyring } from '../encryption/keyring.js';

/** Adds a data key that opens and does not seal yet, so that every process knows it before the first value needs it. */
export async function announceKey(keyring: Keyring, provider: KeyProvider): Promise<Keyring> {
  const wrapped = await newKey(provider, keyring._id);
  return {
    ...keyring,
    dataKeys: [...keyring.dataKeys, { generation: newestGeneration(keyring) + 1, wrapped }],
  };
}

/** Lets the newest data key seal. */
export function promoteKey(keyring: Keyring): Keyring {
  return { ...keyring, current: newestGeneration(keyring) };
}

/** Drops every data key but the one that seals. Whatever another one sealed can be read no more. */
export function retireKeys(keyring: Keyring): Keyring {
  return {
    ...keyring,
    dataKeys: keyring.dataKeys.filter(({ generation }) => generation === keyring.current),
  };
}

/** Wraps every key under the current master key that is wrapped under another. */
export async function rewrapKeys(keyring: Keyring, provider: KeyProvider): Promise<Keyring> {
  const rewrap = async (wrapped: WrappedKey): Promise<WrappedKey> =>
    wrapped.masterKeyId === provider.currentKeyId
      ? wrapped
      : provider.wrap(await provider.unwrap(wrapped, keyring._id), keyring._id);
  const dataKeys = keyring.dataKeys.map(async ({ generation, wrapped }) => ({
    generation,
    wrapped: await rewrap(wrapped),
  }));
  return { ...keyring, dataKeys: await Promise.all(dataKeys), lookupKey: await rewrap(keyring.lookupKey) };
}

/** True between `announceKey` and `promoteKey`. */
export function isAnnounced(keyring: Keyring): boolean {
  return newestGeneration(keyring) > keyring.current;
}

function newestGeneration({ dataKeys }: Keyring): number {
  return Math.max(...dataKeys.map(({ generation }) => generation));
}

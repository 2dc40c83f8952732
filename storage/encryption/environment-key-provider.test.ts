import { describe, expect, it } from '@jest/globals';
import { randomBytes } from 'node:crypto';
import { environmentKeyProvider } from './environment-key-provider.js';

const [oldKey, newKey] = [randomBytes(32).toString('base64'), randomBytes(32).toString('base64')];
const dataKey = randomBytes(32);

describe('a master key from the environment', () => {
  it('unwraps what it wrapped, for the same tenant alone', async () => {
    const provider = environmentKeyProvider({ current: oldKey });
    const wrapped = await provider.wrap(dataKey, 'acme');
    expect(wrapped.bytes.includes(dataKey)).toBe(false);
    expect(wrapped.masterKeyId).toBe(provider.currentKeyId);
    expect(await provider.unwrap(wrapped, 'acme')).toEqual(dataKey);
    await expect(provider.unwrap(wrapped, 'other')).rejects.toThrow('authenticate');
  });

  it('that was replaced still unwraps while it is given as the previous one', async () => {
    const wrapped = await environmentKeyProvider({ current: oldKey }).wrap(dataKey, 'acme');
    const both = environmentKeyProvider({ current: newKey, previous: oldKey });
    expect(await both.unwrap(wrapped, 'acme')).toEqual(dataKey);
    const gone = environmentKeyProvider({ current: newKey });
    await expect(gone.unwrap(wrapped, 'acme')).rejects.toThrow('MASTER_KEY_PREVIOUS');
  });

  it.each(['', 'short', randomBytes(31).toString('base64'), randomBytes(33).toString('base64')])(
    'that is not 32 bytes is refused by the name of its setting: %j',
    (wrong) => {
      expect(() => environmentKeyProvider({ current: wrong })).toThrow(/^MASTER_KEY must be 32 random bytes/);
      expect(() => environmentKeyProvider({ current: newKey, previous: wrong })).toThrow(
        /^MASTER_KEY_PREVIOUS must be/,
      );
    },
  );
});

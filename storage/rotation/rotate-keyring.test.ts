import { expect, it } from '@jest/globals';
import { randomBytes } from 'node:crypto';
import { environmentKeyProvider } from '../encryption/environment-key-provider.js';
import type { Keyring } from '../encryption/keyring.js';
import { announceKey, isAnnounced, promoteKey, retireKeys, rewrapKeys } from './rotate-keyring.js';

const [old, next] = [randomBytes(32).toString('base64'), randomBytes(32).toString('base64')];
const before = environmentKeyProvider({ current: old });
const after = environmentKeyProvider({ current: next, previous: old });

async function keyring(): Promise<Keyring> {
  const wrap = (text: string) => before.wrap(Buffer.from(text.padEnd(32)), 'acme');
  const dataKeys = [
    { generation: 1, wrapped: await wrap('first') },
    { generation: 2, wrapped: await wrap('second') },
  ];
  return { _id: 'acme', current: 2, dataKeys, lookupKey: await wrap('lookup') };
}
const opened = ({ dataKeys, lookupKey }: Keyring, provider: typeof after): Promise<string[]> =>
  Promise.all(
    [...dataKeys.map(({ wrapped }) => wrapped), lookupKey].map(async (wrapped) =>
      (await provider.unwrap(wrapped, 'acme')).toString().trim(),
    ),
  );

it('keys are wrapped anew under the current master key, every one of them, and stay the same keys', async () => {
  const rewrapped = await rewrapKeys(await keyring(), after);
  const alone = environmentKeyProvider({ current: next });
  expect(await opened(rewrapped, alone)).toEqual(['first', 'second', 'lookup']);
  expect([rewrapped._id, rewrapped.current]).toEqual(['acme', 2]);
  expect(rewrapped.dataKeys.map(({ generation }) => generation)).toEqual([1, 2]);
  expect(await rewrapKeys(rewrapped, after)).toEqual(rewrapped);
});

it('a new key opens before it seals, and the others go once nothing is sealed under them', async () => {
  const announced = await announceKey(await keyring(), before);
  expect([announced.current, isAnnounced(announced)]).toEqual([2, true]);
  expect(announced.dataKeys.map(({ generation }) => generation)).toEqual([1, 2, 3]);
  const promoted = promoteKey(announced);
  expect([promoted.current, isAnnounced(promoted)]).toEqual([3, false]);
  expect(promoted.dataKeys).toEqual(announced.dataKeys);
  expect(retireKeys(promoted)).toEqual({ ...promoted, dataKeys: promoted.dataKeys.slice(2) });
});

import { beforeEach, describe, expect, it } from '@jest/globals';
import { JumpingClock } from '../../storage/testing/jumping-clock.js';
import type { SecretRepository } from '../secret.js';
import { isLinkCodeOf, makeLinkCode, takeLinkCode, triesKey, triesOf } from './link-code.js';

let kept: Map<string, string>;
let clock: JumpingClock;
let stores: { readonly secrets: SecretRepository; readonly clock: JumpingClock };
beforeEach(() => {
  kept = new Map();
  clock = new JumpingClock();
  const secrets: SecretRepository = {
    get: (key) => Promise.resolve(kept.get(key)),
    put(key, secret) {
      kept.set(key, secret);
      return Promise.resolve();
    },
    take(key) {
      const secret = kept.get(key);
      kept.delete(key);
      return Promise.resolve(secret);
    },
    remove(keys) {
      for (const key of keys) kept.delete(key);
      return Promise.resolve();
    },
  };
  stores = { secrets, clock };
});

const taken = async (typed: string): Promise<string> => (await takeLinkCode(stores, typed)).kind;

describe('a code', () => {
  it('is three groups of four that nobody mistakes, good for three days, and not to be read in what is kept', async () => {
    const { code, expiresAt } = await makeLinkCode(stores, 'acme');
    expect(code).toMatch(/^(?:[A-HJKMNP-Z2-9]{4}-){2}[A-HJKMNP-Z2-9]{4}$/);
    expect(expiresAt.since(clock.now()).total('hours')).toBe(72);
    const plain = code.replaceAll('-', '');
    expect(JSON.stringify([...kept])).not.toMatch(new RegExp(`${code}|${plain}`));
  });

  it('is good once, however it is typed', async () => {
    const { code } = await makeLinkCode(stores, 'acme');
    expect(await takeLinkCode(stores, ` "${code.toLowerCase().replaceAll('-', ' ')}" `)).toMatchObject({
      ...{ kind: 'good', tenantId: 'acme' },
    });
    expect([await taken(code), await taken(code)]).toEqual(['used', 'used']);
    expect(await taken('K7PM-3XQA-9WTH')).toBe('wrong');
  });

  it('is good again where it was given back', async () => {
    const { code } = await makeLinkCode(stores, 'acme');
    const first = await takeLinkCode(stores, code);
    if (first.kind === 'good') await first.giveBack();
    expect(await taken(code)).toBe('good');
  });

  it('is good until the last moment of its time, and not at its end', async () => {
    const [early, late] = [await makeLinkCode(stores, 'acme'), await makeLinkCode(stores, 'acme')];
    clock.pass({ hours: 71, minutes: 59, seconds: 59 });
    expect(await taken(early.code)).toBe('good');
    clock.pass({ seconds: 1 });
    expect(await taken(late.code)).toBe('expired');
  });

  it('is found among secrets by its tenant, used or not', async () => {
    const { code } = await makeLinkCode(stores, 'acme');
    await taken(code);
    kept.set('slack:installation:T1', '{}');
    const of = (tenantId: string) => [...kept].filter(([key, secret]) => isLinkCodeOf(tenantId, key, secret));
    expect([of('acme').length, of('globex').length]).toEqual([1, 0]);
  });
});

describe('wrong codes of a workspace', () => {
  const workspace = { chat: 'slack', workspaceId: 'T1' } as const;

  it('lock it at the fifth, for an hour after the last, and no other', async () => {
    const tries = triesOf(stores, workspace);
    const locked: boolean[] = [];
    for (let count = 0; count < 5; count += 1) {
      await tries.count();
      locked.push(await tries.isLocked());
      clock.pass({ minutes: 10 });
    }
    expect(locked).toEqual([false, false, false, false, true]);
    expect(await triesOf(stores, { ...workspace, workspaceId: 'T2' }).isLocked()).toBe(false);
    clock.pass({ minutes: 49, seconds: 59 });
    expect(await tries.isLocked()).toBe(true);
    clock.pass({ seconds: 1 });
    expect(await tries.isLocked()).toBe(false);
    await tries.count();
    expect(await tries.isLocked()).toBe(false);
  });

  it('are forgotten where the right one comes', async () => {
    const tries = triesOf(stores, workspace);
    for (let count = 0; count < 5; count += 1) await tries.count();
    await tries.forget();
    expect([await tries.isLocked(), kept.has(triesKey(workspace))]).toEqual([false, false]);
  });
});

import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { inside } from '../testing/inside.js';
import { sampleUser } from '../testing/samples.js';
import { openTestStore, type TestStore } from '../testing/test-store.js';

let test: TestStore;
beforeAll(async () => {
  test = await openTestStore();
});
afterAll(() => test.close());

it('an account is linked to someone once: whoever comes with another finds them taken', () =>
  inside('acme', async () => {
    const { users } = test.store.repositories;
    await users.saveMany([{ ...sampleUser('kees'), chatUserId: undefined }]);
    const [own, other] = ['U1', 'U2'].map((chatUserId) => ({ chat: 'slack', chatUserId }) as const);
    expect(await users.link('kees', own!)).toMatchObject(own!);
    expect(await users.link('kees', other!)).toBeUndefined();
    expect(await users.findByChatUserId('slack', 'U1')).toMatchObject({ id: 'kees' });
    expect(await users.findByChatUserId('slack', 'U2')).toBeUndefined();
    expect(await users.findByChatUserId('teams', 'U1')).toBeUndefined();
  }));

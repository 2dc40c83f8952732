import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { Installation } from '@slack/bolt';
import { Temporal } from 'temporal-polyfill';
import { TravelClock } from '../../core/clock.js';
import { openTestStore, type TestStore } from '../../storage/testing/test-store.js';
import { Installations } from './installations.js';
import { NotInstalledError } from './workspace.js';

const bot = { token: 'xoxb-1', scopes: [], id: 'B1', userId: 'U1' };
const user = { token: undefined, scopes: undefined, id: 'UADMIN' };
const ofTeam: Installation = { team: { id: 'T1' }, enterprise: undefined, user, bot };
const ofOrganisation: Installation<'v2', true> = {
  team: undefined,
  enterprise: { id: 'E1' },
  isEnterpriseInstall: true,
  user,
  bot,
};

const noon = Temporal.Instant.from('2027-03-10T12:00:00Z');
const seconds = noon.epochMilliseconds / 1000;

let testStore: TestStore;
beforeEach(async () => {
  testStore = await openTestStore();
});
afterEach(() => testStore.close());

const installedAtNoon = () => new Installations(testStore.store.repositories.secrets, new TravelClock(noon));

describe('an installation', () => {
  it('is found by its workspace', async () => {
    const installations = installedAtNoon();
    await installations.storeInstallation(ofTeam);
    expect(await installations.tokenOf('T1')).toBe('xoxb-1');
    const query = { teamId: 'T1', enterpriseId: undefined, isEnterpriseInstall: false };
    expect(await installations.fetchInstallation(query)).toMatchObject({ bot });
  });

  it('for a whole organisation is found by the organisation, whichever team an event names', async () => {
    const installations = installedAtNoon();
    await installations.storeInstallation(ofOrganisation);
    const query = { teamId: 'T7', enterpriseId: 'E1', isEnterpriseInstall: true };
    expect(await installations.fetchInstallation(query)).toMatchObject({ bot });
    expect(await installations.tokenOf('E1')).toBe('xoxb-1');
  });

  it('that never was is not found', async () => {
    await expect(installedAtNoon().tokenOf('T1')).rejects.toThrow(NotInstalledError);
  });

  it('is gone once Slack says so, also when it says so twice', async () => {
    const installations = installedAtNoon();
    await installations.storeInstallation(ofTeam);
    await installations.remove({ teamId: 'T1' }, seconds + 60);
    await installations.remove({ teamId: 'T1' }, seconds + 60);
    await expect(installations.tokenOf('T1')).rejects.toThrow(NotInstalledError);
  });

  it('outlives the late news of the end of an older one', async () => {
    const installations = installedAtNoon();
    await installations.storeInstallation(ofTeam);
    await installations.remove({ teamId: 'T1' }, seconds - 60);
    expect(await installations.tokenOf('T1')).toBe('xoxb-1');
  });
});

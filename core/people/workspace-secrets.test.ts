import { expect, it } from '@jest/globals';
import { secretsOfWorkspaces } from './workspace-secrets.js';

it('the secrets of a workspace are those of the chats that are linked', () => {
  expect(secretsOfWorkspaces({})).toEqual([]);
  expect(secretsOfWorkspaces({ teamsTenantId: 'E1', slackTeamId: 42 })).toEqual(['link-tries:teams:E1']);
  expect(secretsOfWorkspaces({ slackTeamId: 'T1' })).toEqual([
    'link-tries:slack:T1',
    'slack:installation:T1',
  ]);
});

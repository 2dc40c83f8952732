import { describe, expect, it } from '@jest/globals';
import { workspaceIdOf, type WorkspaceQuery } from './workspace.js';

describe('the id of a workspace', () => {
  it('is the team’s, or the organisation’s where the app is installed for all of it', () => {
    const both = { teamId: 'T1', enterpriseId: 'E1' };
    expect(workspaceIdOf(both)).toBe('T1');
    expect(workspaceIdOf({ ...both, isEnterpriseInstall: true })).toBe('E1');
  });

  it.each([undefined, null, { $ne: null }, ['T1'], 7, true])(
    'is that of nobody where a body says that it is %j',
    (said) => {
      const query = { teamId: said, enterpriseId: said } as WorkspaceQuery;
      expect(workspaceIdOf(query)).toBe('');
      expect(workspaceIdOf({ ...query, isEnterpriseInstall: true })).toBe('');
    },
  );
});

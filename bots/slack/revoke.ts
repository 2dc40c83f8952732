import type { WebClient } from '@slack/web-api';
import { errorName } from '../../core/error-name.js';
import type { Log } from '../../core/log.js';
import type { Revocation } from '../../core/privacy/retention/world.js';
import { codeOf, failureOf } from './outcome.js';
import { NotInstalledError, type TokenOf } from './workspace.js';

interface RevokeNeeds {
  readonly client: WebClient;
  readonly tokenOf: TokenOf;
  /** Forgets the token of a workspace, where we keep it. */
  readonly forget: (workspaceId: string) => Promise<void>;
  readonly log: Log;
}

/** Has Slack make the token of a workspace worthless, and forgets it. One that Slack knows no more is forgotten too. */
export async function revokeAccess(
  { client, tokenOf, forget, log }: RevokeNeeds,
  workspaceId: string,
): Promise<Revocation> {
  try {
    await client.auth.revoke({ token: await tokenOf(workspaceId) });
  } catch (error) {
    if (error instanceof NotInstalledError) return 'not-installed';
    const failure = failureOf(error);
    if (failure.kind !== 'refused') {
      log.warn(
        { chat: 'slack', error: errorName(error), code: codeOf(error) },
        'a token could not be revoked',
      );
      return 'retry';
    }
    await forget(workspaceId);
    return 'not-installed';
  }
  await forget(workspaceId);
  return 'revoked';
}

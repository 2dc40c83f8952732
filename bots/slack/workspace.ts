/** How Slack's packages name where an event or an installation belongs. */
export interface WorkspaceQuery {
  readonly teamId?: string | null | undefined;
  readonly enterpriseId?: string | null | undefined;
  readonly isEnterpriseInstall?: boolean | undefined;
}

/**
 * The id under which a workspace is known to us: the organisation's where the app was installed for all of it, else the
 * team's. Empty where an event names none, which no tenant of ours has linked.
 */
export function workspaceIdOf({ teamId, enterpriseId, isEnterpriseInstall }: WorkspaceQuery): string {
  return (isEnterpriseInstall === true ? enterpriseId : teamId) ?? '';
}

/** The bot's token for a workspace. Rejects with `NotInstalledError` where the app is not installed. */
export type TokenOf = (workspaceId: string) => Promise<string>;

/** The app is not, or no longer, installed in the workspace. */
export class NotInstalledError extends Error {
  override readonly name = 'NotInstalledError';
}

import { z } from 'zod';

/** How Slack's packages name where an event or an installation belongs. */
export interface WorkspaceQuery {
  readonly teamId?: string | null | undefined;
  readonly enterpriseId?: string | null | undefined;
  readonly isEnterpriseInstall?: boolean | undefined;
}

/** Bolt takes ids out of a body as they stand there, whatever its types say. */
const idSchema = z.string().catch('');

/**
 * The id under which a workspace is known to us: the organisation's where the app was installed for all of it, else the
 * team's. Empty where an event names none, or something that is no id, which no tenant of ours has linked.
 */
export const workspaceIdOf = ({ teamId, enterpriseId, isEnterpriseInstall }: WorkspaceQuery): string =>
  idSchema.parse(isEnterpriseInstall === true ? enterpriseId : teamId);

/** The bot's token for a workspace. Rejects with `NotInstalledError` where the app is not installed. */
export type TokenOf = (workspaceId: string) => Promise<string>;

/** The app is not, or no longer, installed in the workspace. */
export class NotInstalledError extends Error {
  override readonly name = 'NotInstalledError';
}

import type { Installation, InstallationStore } from '@slack/bolt';
import { z } from 'zod';
import type { Clock } from '../../core/clock.js';
import { slackInstallationKey } from '../../core/people/workspace-secrets.js';
import type { SecretRepository } from '../../core/secret.js';
import { NotInstalledError, workspaceIdOf } from './workspace.js';
import type { WorkspaceQuery } from './workspace.js';

const storedSchema = z.object({
  /** Seconds since 1970. */
  installedAt: z.number(),
  installation: z.custom<Installation>(
    (value) => z.object({ bot: z.object({ token: z.string().min(1) }) }).safeParse(value).success,
  ),
});

/** The workspaces that installed the app, each with its own token; kept encrypted. */
export class Installations implements InstallationStore {
  constructor(
    private readonly secrets: SecretRepository,
    private readonly clock: Clock,
  ) {}

  async storeInstallation(installation: Installation): Promise<void> {
    const { team, enterprise, isEnterpriseInstall } = installation;
    const installedAt = Math.floor(this.clock.now().epochMilliseconds / 1000);
    await this.secrets.put(
      keyOf({ teamId: team?.id, enterpriseId: enterprise?.id, isEnterpriseInstall }),
      JSON.stringify({ installedAt, installation }),
    );
  }

  async fetchInstallation(query: WorkspaceQuery): Promise<Installation> {
    return (await this.read(keyOf(query))).installation;
  }

  async tokenOf(workspaceId: string): Promise<string> {
    const { installation } = await this.read(keyOf({ teamId: workspaceId }));
    if (installation.bot === undefined) throw new NotInstalledError();
    return installation.bot.token;
  }

  /**
   * Forgets an installation that Slack says is over. `since` is the moment of Slack's event, in seconds since 1970: an event
   * that comes late does not undo a newer installation.
   */
  async remove(query: WorkspaceQuery, since: number): Promise<void> {
    const key = keyOf(query);
    const secret = await this.secrets.get(key);
    if (secret === undefined || storedSchema.parse(JSON.parse(secret)).installedAt > since) return;
    await this.secrets.take(key);
  }

  /** Forgets an installation, whatever Slack says of it. */
  async forget(workspaceId: string): Promise<void> {
    await this.secrets.remove([keyOf({ teamId: workspaceId })]);
  }

  private async read(key: string): Promise<z.infer<typeof storedSchema>> {
    const secret = await this.secrets.get(key);
    if (secret === undefined) throw new NotInstalledError();
    return storedSchema.parse(JSON.parse(secret));
  }
}

const keyOf = (query: WorkspaceQuery): string => slackInstallationKey(workspaceIdOf(query));

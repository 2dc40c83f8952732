import { ConfigurationBotFrameworkAuthentication } from 'botbuilder';
import { z } from 'zod';

/** The bot's registration in Microsoft Entra. */
export interface TeamsApp {
  readonly appId: string;
  readonly appSecret: string;
  /** The Entra tenant of a single-tenant registration; undefined for a multi-tenant one. */
  readonly appTenantId?: string | undefined;
}

const teamsAppSchema = z.object({
  appId: z.string().min(1),
  appSecret: z.string().min(1),
  appTenantId: z.string().min(1).optional(),
});

/**
 * How requests from and to the Bot Connector are authenticated. `anonymous` accepts anyone: it is for the demo alone.
 * Throws on an empty id or secret, which the SDK would take for `anonymous`.
 */
export function authenticationOf(app: TeamsApp | 'anonymous'): ConfigurationBotFrameworkAuthentication {
  if (app === 'anonymous') return new ConfigurationBotFrameworkAuthentication();
  const { appId, appSecret, appTenantId } = teamsAppSchema.parse(app);
  return new ConfigurationBotFrameworkAuthentication({
    MicrosoftAppId: appId,
    MicrosoftAppPassword: appSecret,
    MicrosoftAppType: appTenantId === undefined ? 'MultiTenant' : 'SingleTenant',
    ...(appTenantId === undefined ? {} : { MicrosoftAppTenantId: appTenantId }),
  });
}

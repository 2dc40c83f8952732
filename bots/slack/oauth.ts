import type { ServerResponse } from 'node:http';
import type { ExpressReceiverOptions } from '@slack/bolt';
import type { WebClientOptions } from '@slack/web-api';
import type { Clock } from '../../core/clock.js';
import type { ReceiptRepository } from '../../core/conversation/receipt.js';
import { locales } from '../../core/language/locale.js';
import { translator } from '../../core/language/messages.js';
import type { Installations } from './installations.js';
import { SingleUseStateStore } from './oauth-state.js';

/** What the bot may do in a workspace; the app manifest asks for the same. */
export const slackScopes = [
  'app_mentions:read',
  'chat:write',
  'commands',
  'files:read',
  'files:write',
  'im:history',
  'im:write',
  'users:read',
  'users:read.email',
];

/** The app's registration at Slack, for an app that many workspaces install. */
export interface SlackOAuth {
  readonly clientId: string;
  readonly clientSecret: string;
  /** Where the outside world reaches this program, without a slash at the end. */
  readonly publicUrl: string;
  /** Slack's page where an administrator approves; Slack's own unless told otherwise. */
  readonly authorizationUrl?: string | undefined;
}

/** Where Slack leads back to after an administrator approved. */
export const REDIRECT_PATH = '/slack/oauth_redirect';

/** The receiver's options for `/slack/install`, which leads on to Slack, and `/slack/oauth_redirect`, where Slack leads back. */
export function oauthOptions(
  { clientId, clientSecret, publicUrl, authorizationUrl }: SlackOAuth,
  installationStore: Installations,
  { receipts, clock }: { receipts: ReceiptRepository; clock: Clock },
  clientOptions: WebClientOptions,
): Partial<ExpressReceiverOptions> {
  const installOptions = { scopes: slackScopes, redirectUri: `${publicUrl}${REDIRECT_PATH}` };
  return {
    clientId,
    clientSecret,
    installationStore,
    ...installOptions,
    installerOptions: {
      directInstall: true,
      redirectUriPath: REDIRECT_PATH,
      stateStore: new SingleUseStateStore(clientSecret, installOptions, receipts, clock),
      clientOptions,
      callbackOptions: { failure: (_error, _options, _req, res) => notInstalled(res) },
      ...(authorizationUrl === undefined ? {} : { authorizationUrl }),
    },
  };
}

/** Whatever went wrong, or was refused: who installs is told what to do, and a stranger nothing. */
function notInstalled(res: ServerResponse): void {
  const sentences = locales.map((locale) => translator(locale)('slack.not-installed'));
  res.writeHead(400, { 'Content-Type': 'text/plain; charset=utf-8' }).end(sentences.join('\n'));
}

import type { Credentials } from '../../../bots/credentials.js';
import { clockFinding } from './clocks.js';
import { doesNotApply, ok, wrong, type Finding } from './check.js';

interface Chat {
  readonly name: string;
  /** Where its credentials are seen and made. */
  readonly page: string;
  readonly settings: string;
}

export const teams: Chat = {
  name: 'Microsoft',
  page: "the app registration's page in Microsoft Entra (a secret there ends on a day)",
  settings: 'TEAMS_APP_ID, TEAMS_APP_SECRET and TEAMS_APP_TENANT_ID',
};
export const slack: Chat = {
  name: 'Slack',
  page: "the app's pages at api.slack.com",
  settings: 'SLACK_BOT_TOKEN, or SLACK_CLIENT_ID and SLACK_CLIENT_SECRET',
};

/** What the platform said; undefined where the chat is off. */
export function credentialsFinding(chat: Chat, said: Credentials | undefined): Finding {
  switch (said?.kind) {
    case undefined:
      return chatIsOff;
    case 'accepted':
      return ok(`${chat.name} knows the app`);
    case 'refused':
      return wrong(
        `${chat.name} refuses the app's credentials (${said.code})`,
        `compare ${chat.settings} with ${chat.page}`,
      );
    case 'no-answer':
      return wrong(
        `${chat.name} gave no answer that can be read (${said.code})`,
        'see whether this machine reaches it, past a firewall or a proxy, and look at its status page',
      );
  }
}

export const chatClockFinding = (chat: Chat, said: Credentials | undefined): Finding =>
  said ? clockFinding(chat.name, said.ahead) : chatIsOff;

const chatIsOff = doesNotApply('this chat is off');

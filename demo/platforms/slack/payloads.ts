import type { KeptMessage } from '../chat-history.js';
import type { PlaygroundPerson } from '../person.js';
import { viewObject } from './view-object.js';
import type { KeptView } from './views.js';

/** Slack's user names have no capitals or spaces. */
export const userNameOf = ({ name }: PlaygroundPerson): string => name.toLowerCase().replaceAll(' ', '.');

export const domainOf = ({ workspaceId }: PlaygroundPerson): string => workspaceId.toLowerCase();

/** What every interaction says of who acts. */
export function actorOf(person: PlaygroundPerson): object {
  const userName = userNameOf(person);
  return {
    team: { id: person.workspaceId, domain: domainOf(person) },
    user: { id: person.id, username: userName, name: userName, team_id: person.workspaceId },
    api_app_id: 'ACOACH',
    token: 'verification-token',
    enterprise: null,
    is_enterprise_install: false,
  };
}

/** Where something happens inside a modal or a Home tab. */
export const inView = (view: KeptView): object => ({
  container: { type: 'view', view_id: view.id },
  view: viewObject(view),
});

/** Where something happens at a message. */
export const atMessage = (message: KeptMessage): object => ({
  container: {
    type: 'message',
    message_ts: message.id,
    channel_id: message.conversationId,
    is_ephemeral: message.ephemeral ?? false,
  },
  channel: { id: message.conversationId, name: 'directmessage' },
  message: {
    type: 'message',
    bot_id: 'BCOACH',
    user: 'UCOACH',
    ts: message.id,
    text: message.text,
    blocks: message.blocks,
  },
  state: { values: {} },
});

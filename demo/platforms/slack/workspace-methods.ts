import type { PlaygroundPerson } from '../person.js';
import { anyMember, member, type SlackMethods } from './call.js';
import { SlackRefusal } from './refusal.js';
import { playgroundToken } from './token.js';

const LOCALE_TAGS = { nl: 'nl-NL', en: 'en-GB' } as const;

export const workspaceMethods: SlackMethods = {
  'auth.test': (call) => ({ team_id: anyMember(call).workspaceId, user_id: 'UCOACH', bot_id: 'BCOACH' }),

  'auth.revoke': (call) => {
    call.slack.revoked.add(anyMember(call).workspaceId);
    return { revoked: true };
  },

  /** The code that an administrator brings is the id of their workspace. */
  'oauth.v2.access': ({ slack, form }) => {
    const workspaceId = form['code'] ?? '';
    if (!slack.people.some((person) => person.workspaceId === workspaceId))
      throw new SlackRefusal('invalid_code');
    slack.revoked.delete(workspaceId);
    return {
      access_token: playgroundToken(workspaceId),
      token_type: 'bot',
      scope: '',
      bot_user_id: 'UCOACH',
      app_id: 'ACOACH',
      team: { id: workspaceId, name: workspaceId },
      enterprise: null,
      authed_user: { id: 'UADMIN' },
      is_enterprise_install: false,
    };
  },

  'users.info': (call) => ({ user: userOf(member(call, ({ id }) => id === call.form['user'])) }),
  'users.lookupByEmail': (call) => ({
    user: userOf(member(call, ({ email }) => email === call.form['email'], 'users_not_found')),
  }),
};

const userOf = ({ id, name, email, workspaceId, locale }: PlaygroundPerson): object => ({
  id,
  team_id: workspaceId,
  name,
  locale: LOCALE_TAGS[locale],
  profile: { email, real_name: name },
});

import { z } from 'zod';
import type { ChatHistory, KeptMessage, MessageContent } from '../chat-history.js';
import { conversationIdOf } from '../person.js';
import type { PlaygroundPerson } from '../person.js';

/** A call to a method of Slack's Web API. */
export interface SlackCall {
  readonly history: ChatHistory;
  /** The members of the workspace whose token came with the call; none for a token nobody has. */
  readonly members: readonly PlaygroundPerson[];
  readonly form: Readonly<Record<string, string>>;
}

/** Slack's way to say no. */
export class SlackRefusal extends Error {
  constructor(readonly code: string) {
    super(code);
  }
}

const LOCALE_TAGS = { nl: 'nl-NL', en: 'en-GB' } as const;

/** Structures inside the form are JSON. */
const fromJson = z.string().transform((text): unknown => JSON.parse(text));
const contentSchema = z.object({
  text: z.string().default(''),
  blocks: fromJson.pipe(z.array(z.unknown())).optional(),
  metadata: fromJson.optional(),
});
const historySchema = z.object({
  oldest: z.coerce.number().default(0),
  include_all_metadata: z.stringbool().default(false),
  limit: z.coerce.number().default(100),
  cursor: z.coerce.number().default(0),
});

/** What each method answers, beside `ok`. Rejections are `SlackRefusal`s. */
export const slackMethods: Readonly<Record<string, (call: SlackCall) => object>> = {
  'auth.test': (call) => ({ team_id: anyMember(call).workspaceId, user_id: 'UCOACH', bot_id: 'BCOACH' }),

  /** The code that an administrator brings is the id of their workspace. */
  'oauth.v2.access': ({ form }) => ({
    access_token: `xoxb-playground-${form['code'] ?? ''}`,
    token_type: 'bot',
    scope: '',
    bot_user_id: 'UCOACH',
    app_id: 'ACOACH',
    team: { id: form['code'], name: form['code'] },
    enterprise: null,
    authed_user: { id: 'UADMIN' },
    is_enterprise_install: false,
  }),

  'chat.postMessage': (call) => {
    const person = personInChannel(call);
    const { id: ts } = call.history.post(person, 'coach', contentOf(call));
    return { channel: conversationIdOf(person), ts };
  },
  'chat.update': (call) => {
    const message = messageOf(call);
    call.history.edit(message, { ...contentOf(call), metadata: message.metadata });
    return { channel: message.conversationId, ts: message.id };
  },
  'chat.delete': (call) => {
    const message = call.history.delete(messageOf(call));
    return { channel: message.conversationId, ts: message.id };
  },

  'conversations.open': (call) => ({
    channel: { id: conversationIdOf(member(call, ({ id }) => id === call.form['users'])) },
  }),
  'conversations.history': (call) => history(call),

  'users.info': (call) => ({ user: userOf(member(call, ({ id }) => id === call.form['user'])) }),
  'users.lookupByEmail': (call) => ({
    user: userOf(member(call, ({ email }) => email === call.form['email'], 'users_not_found')),
  }),
};

function anyMember({ members }: SlackCall): PlaygroundPerson {
  const [first] = members;
  if (first === undefined) throw new SlackRefusal('invalid_auth');
  return first;
}

function member(
  call: SlackCall,
  matches: (person: PlaygroundPerson) => boolean,
  otherwise = 'user_not_found',
): PlaygroundPerson {
  anyMember(call);
  const person = call.members.find(matches);
  if (person === undefined) throw new SlackRefusal(otherwise);
  return person;
}

const personInChannel = (call: SlackCall): PlaygroundPerson =>
  member(call, (person) => conversationIdOf(person) === call.form['channel'], 'channel_not_found');

function messageOf(call: SlackCall): KeptMessage {
  const channel = conversationIdOf(personInChannel(call));
  const message = call.history.get(channel, call.form['ts'] ?? '');
  if (message === undefined) throw new SlackRefusal('message_not_found');
  return message;
}

const contentOf = ({ form }: SlackCall): MessageContent => contentSchema.parse(form);

function history(call: SlackCall): object {
  const { oldest, include_all_metadata, limit, cursor } = historySchema.parse(call.form);
  const messages = call.history
    .of(personInChannel(call))
    .filter(({ id }) => Number(id) >= oldest)
    .toReversed();
  const end = cursor + limit;
  return {
    messages: messages.slice(cursor, end).map(({ id, from, text, metadata }) => ({
      type: 'message',
      ts: id,
      text,
      ...(from === 'coach' && { bot_id: 'BCOACH' }),
      ...(include_all_metadata && { metadata }),
    })),
    has_more: end < messages.length,
    response_metadata: { next_cursor: end < messages.length ? end.toString() : '' },
  };
}

const userOf = ({ id, name, email, workspaceId, locale }: PlaygroundPerson): object => ({
  id,
  team_id: workspaceId,
  name,
  locale: LOCALE_TAGS[locale],
  profile: { email, real_name: name },
});

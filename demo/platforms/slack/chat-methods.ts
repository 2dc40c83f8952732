import { z } from 'zod';
import type { MessageContent } from '../chat-history.js';
import { conversationIdOf } from '../person.js';
import {
  contentOfCall,
  member,
  messageOf,
  personInChannel,
  type SlackCall,
  type SlackMethods,
} from './call.js';
import { SlackRefusal } from './refusal.js';

const historySchema = z.object({
  oldest: z.coerce.number().default(0),
  latest: z.coerce.number().default(Infinity),
  include_all_metadata: z.stringbool().default(false),
  limit: z.coerce.number().default(100),
  cursor: z.coerce.number().default(0),
});

/** A conversation that others read too. */
const isChannel = (id: string): boolean => id.startsWith('C');

export const chatMethods: SlackMethods = {
  'chat.postMessage': (call) => {
    const person = personInChannel(call);
    const { id: ts } = call.slack.history.post(person, 'coach', shownContent(call));
    return { channel: conversationIdOf(person), ts };
  },
  'chat.postEphemeral': (call) => {
    const { channel = '', user } = call.form;
    const person = isChannel(channel) ? member(call, ({ id }) => id === user) : personInChannel(call);
    if (person.id !== user) throw new SlackRefusal('user_not_in_channel');
    const where = { conversationId: channel, ephemeral: true };
    return { message_ts: call.slack.history.post(person, 'coach', contentOfCall(call), where).id };
  },
  'chat.update': (call) => {
    const message = messageOf(call);
    call.slack.history.edit(message, { ...shownContent(call), metadata: message.metadata });
    return { channel: message.conversationId, ts: message.id };
  },
  'chat.delete': (call) => {
    const message = call.slack.history.delete(messageOf(call));
    return { channel: message.conversationId, ts: message.id };
  },

  'conversations.open': (call) => ({
    channel: { id: conversationIdOf(member(call, ({ id }) => id === call.form['users'])) },
  }),
  'conversations.history': (call) => history(call),
};

const pictureSchema = z.looseObject({
  type: z.literal('image'),
  slack_file: z.object({ id: z.string() }),
  alt_text: z.string().min(1),
});

/** What a message shows; a picture in it has to lie in Slack already. */
function shownContent(call: SlackCall): MessageContent {
  const content = contentOfCall(call);
  const images = (content.blocks ?? []).filter((block) => imageSchema.safeParse(block).success);
  const isThere = (block: unknown): boolean => {
    const picture = pictureSchema.safeParse(block).data;
    const file = picture && call.slack.files.get(picture.slack_file.id);
    return file !== undefined && file.bytes.length > 0;
  };
  if (!images.every(isThere)) throw new SlackRefusal('invalid_blocks');
  return content;
}

const imageSchema = z.looseObject({ type: z.literal('image') });

function history(call: SlackCall): object {
  const { oldest, latest, include_all_metadata, limit, cursor } = historySchema.parse(call.form);
  const messages = call.slack.history
    .of(personInChannel(call))
    .filter(({ id, ephemeral }) => Number(id) >= oldest && Number(id) <= latest && !ephemeral)
    .toReversed();
  const end = cursor + limit;
  return {
    messages: messages.slice(cursor, end).map(({ id, from, text, blocks, files, metadata }) => ({
      type: 'message',
      ts: id,
      text,
      ...(blocks && { blocks }),
      ...(files && { files }),
      ...(from === 'coach' && { bot_id: 'BCOACH' }),
      ...(include_all_metadata && { metadata }),
    })),
    has_more: end < messages.length,
    response_metadata: { next_cursor: end < messages.length ? end.toString() : '' },
  };
}

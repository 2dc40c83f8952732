import { z } from 'zod';
import { fileSchema } from './uploads.js';

const id = z.string().min(1);

/** Everything Slack tells the coach of unasked: the app's manifest subscribes to these, and the listeners listen to them. */
export const slackEvents = [
  'app_home_opened',
  'app_mention',
  'app_uninstalled',
  'message.im',
  'tokens_revoked',
] as const;
/** Where Slack sends events, presses and commands. */
export const EVENTS_PATH = '/slack/events';
/** What people type before anything else to reach the coach from anywhere. */
export const SLASH_COMMAND = '/coach';

/** A message that a person wrote to the coach, one-to-one. Bots, edits and joins carry a `bot_id` or another subtype. */
export const directMessageSchema = z.looseObject({
  channel_type: z.literal('im'),
  channel: id,
  user: id,
  text: z.string().nullish(),
  files: z.array(fileSchema).nullish(),
  bot_id: z.never().optional(),
  subtype: z.literal('file_share').optional(),
});
export type DirectMessage = z.infer<typeof directMessageSchema>;

/** Someone called the coach by its name in a channel. */
export const mentionSchema = z.looseObject({
  channel: id,
  user: id,
  text: z.string().nullish(),
  /** The thread in which they did. */
  thread_ts: z.string().optional(),
  bot_id: z.never().optional(),
});
export type Mention = z.infer<typeof mentionSchema>;

/** The coach's own account, by which it is called. */
export const ownIdSchema = z
  .looseObject({
    authorizations: z.tuple([z.looseObject({ user_id: z.string().regex(/^[A-Z0-9]+$/) })], z.unknown()),
  })
  .transform(({ authorizations: [own] }) => own.user_id);

/** Someone opened the conversation with the app. */
export const conversationOpenedSchema = z.looseObject({
  user: id,
  channel: id,
  tab: z.literal('messages'),
});

/** Someone opened the Home tab of the app; without a view nothing has been published there yet. */
export const homeOpenedSchema = z.looseObject({
  user: id,
  channel: id,
  tab: z.literal('home'),
  view: z.looseObject({}).optional(),
});

/** What tells two deliveries of one event apart from two events; undefined for what may be handled twice. */
export const identitySchema = z.union([
  z.looseObject({ event_id: id }).transform((body) => body.event_id),
  z.looseObject({ trigger_id: id }).transform((body) => body.trigger_id),
  z
    .looseObject({ type: z.literal('view_closed'), view: z.looseObject({ id, hash: id }) })
    .transform(({ view }) => `${view.id}:${view.hash}`),
]);

/** Tokens of ours that no longer hold; those of single users do not matter here. */
export const tokensRevokedSchema = z.looseObject({
  tokens: z.looseObject({ bot: z.array(z.string()).min(1) }),
});

/** When an event happened, in seconds since 1970. */
export const eventTimeSchema = z
  .looseObject({ event_time: z.number() })
  .transform(({ event_time }) => event_time);

/** What a person typed; Slack escapes three characters. */
export const typedText = (text: string): string =>
  text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');

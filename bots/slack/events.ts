import { z } from 'zod';

/** A message that a person wrote to the coach, one-to-one. Bots, edits and joins carry a `bot_id` or another subtype. */
export const directMessageSchema = z.looseObject({
  channel_type: z.literal('im'),
  channel: z.string().min(1),
  user: z.string().min(1),
  text: z.string(),
  bot_id: z.never().optional(),
  subtype: z.literal('file_share').optional(),
});

/** Someone opened the app. */
export const homeOpenedSchema = z.looseObject({ user: z.string().min(1), channel: z.string().min(1) });

/** Someone pressed a button of a message. */
export const pressSchema = z.looseObject({
  user: z.looseObject({ id: z.string().min(1) }),
  container: z.looseObject({ channel_id: z.string().min(1), message_ts: z.string().min(1) }),
});

/** The value of a button of ours, still JSON. */
export const buttonSchema = z.looseObject({ value: z.string() });

/** What tells two deliveries of one event apart from two events. */
export const identitySchema = z.union([
  z.looseObject({ event_id: z.string().min(1) }).transform(({ event_id }) => event_id),
  z.looseObject({ trigger_id: z.string().min(1) }).transform(({ trigger_id }) => trigger_id),
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

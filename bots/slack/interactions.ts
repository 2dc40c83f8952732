import { z } from 'zod';
import { cardActionSchema, type CardAction } from '../../core/messages/card-action.js';
import { fromJson } from './from-json.js';

const id = z.string().min(1);
const user = z.looseObject({ id });

/** A modal, or the Home tab, as Slack tells of it; what is in it is read by `cards`. */
const viewSchema = z.looseObject({
  id,
  hash: z.string().optional().catch(undefined),
  close: z.looseObject({ text: z.string() }).optional().catch(undefined),
  state: z.looseObject({ values: z.unknown() }).optional().catch(undefined),
});

/** Someone pressed a button: of a message, of the Home tab, or of a modal. */
export const pressSchema = z.union([
  z
    .looseObject({ user, trigger_id: id, container: z.looseObject({ channel_id: id, message_ts: id }) })
    .transform(({ user, trigger_id, container }) => ({
      on: 'message' as const,
      userId: user.id,
      trigger: trigger_id,
      channel: container.channel_id,
      ts: container.message_ts,
    })),
  z
    .looseObject({ user, trigger_id: id, view: z.looseObject({ type: z.literal('home') }) })
    .transform(({ user, trigger_id }) => ({
      on: 'home' as const,
      userId: user.id,
      trigger: trigger_id,
    })),
  z.looseObject({ user, view: viewSchema }).transform(({ user, view }) => ({
    on: 'modal' as const,
    userId: user.id,
    view,
  })),
]);
export type Press = z.infer<typeof pressSchema>;

/** A button: its words, and its value, still JSON. */
export const buttonSchema = z.looseObject({
  value: z.string(),
  text: z.looseObject({ text: z.string() }).optional(),
});

/** What a button's value says to do; undefined for one that no card of ours carries today. */
export const actionOf = (value: string): CardAction | undefined =>
  cardActionSchema.safeParse(fromJson(value)).data;

/** Someone handed in a modal, or closed it. */
export const modalSchema = z.looseObject({ user, view: viewSchema });

/** Someone types into a field that is searched. */
export const searcherSchema = z.looseObject({ user });

/** Someone typed `/coach`. */
export const commandSchema = z.looseObject({
  user_id: id,
  channel_id: id,
  trigger_id: id,
  text: z.string().default(''),
});

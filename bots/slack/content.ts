import { z } from 'zod';
import type { Block } from '../../cards/block-kit/blocks.js';
import { toSlackMessage, type SlackMessage } from '../../cards/block-kit/slack-message.js';
import { pictureSchema, type Picture } from '../../cards/pictures/drawn.js';
import { pictureOf } from '../../cards/pictures/picture.js';
import { shownIn } from '../../cards/shown.js';
import type { Locale } from '../../core/language/locale.js';
import type { Rendered } from '../../core/messages/messenger.js';
import type { View } from '../../core/messages/view.js';
import { fromJson } from './from-json.js';

/** A view as Slack posts it. */
export const render = (view: View, locale: Locale): Rendered => ({
  shows: shownIn(view),
  content: JSON.stringify({ ...toSlackMessage(view, locale), picture: pictureOf(view, locale) }),
});

const contentSchema = z.object({
  text: z.string(),
  blocks: z.array(z.custom<Block>()),
  picture: pictureSchema.optional(),
});

/** A message, and the picture that goes with it: Slack has to be given that first. */
export type SlackContent = SlackMessage & { readonly picture?: Picture | undefined };

/** What `render` made; undefined for anything else. */
export const readContent = (content: string): SlackContent | undefined =>
  contentSchema.safeParse(fromJson(content)).data;

export const withoutPicture = ({ text, blocks }: SlackContent): string => JSON.stringify({ text, blocks });

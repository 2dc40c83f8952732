import { z } from 'zod';
import type { Block } from '../../cards/block-kit/blocks.js';
import { toSlackMessage, type SlackMessage } from '../../cards/block-kit/slack-message.js';
import { shownIn } from '../../cards/shown.js';
import type { Locale } from '../../core/language/locale.js';
import type { Rendered } from '../../core/messages/messenger.js';
import type { View } from '../../core/messages/view.js';
import { fromJson } from './from-json.js';

/** A view as Slack posts it. */
export const render = (view: View, locale: Locale): Rendered => ({
  shows: shownIn(view),
  content: JSON.stringify(toSlackMessage(view, locale)),
});

const contentSchema = z.object({ text: z.string(), blocks: z.array(z.custom<Block>()) });

/** What `render` made; undefined for anything else. */
export const readContent = (content: string): SlackMessage | undefined =>
  contentSchema.safeParse(fromJson(content)).data;

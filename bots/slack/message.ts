import { toSlackMessage, type SlackMessage } from '../../cards/block-kit/slack-message.js';
import type { Locale } from '../../core/language/locale.js';
import type { View } from '../../core/messages/view.js';

/** What a Slack message shows. */
export type SlackContent = SlackMessage;

/** A view as a Slack message. */
export const contentOf = (view: View, locale: Locale): SlackContent => toSlackMessage(view, locale);

import { CardFactory, MessageFactory } from 'botbuilder';
import type { Activity, Attachment } from 'botbuilder';
import { z } from 'zod';
import type { AdaptiveCard } from '../../cards/adaptive-card.js';
import { teamsLimits } from '../../cards/limits.js';
import { pictureSchema, type Picture } from '../../cards/pictures/drawn.js';
import { pictureOf } from '../../cards/pictures/picture.js';
import { pngWithin } from '../../cards/pictures/png.js';
import { renderCard } from '../../cards/render-card.js';
import { shownIn } from '../../cards/shown.js';
import { summaryOf } from '../../cards/summary.js';
import type { Locale } from '../../core/language/locale.js';
import type { Rendered } from '../../core/messages/messenger.js';
import type { View } from '../../core/messages/view.js';

const PNG = 'image/png';

/** What Teams is sent: a card, and for the notification a summary that gives nothing away. Written and read here alone. */
const cardSchema = z.object({
  summary: z.string(),
  picture: pictureSchema.optional(),
  card: z.custom<AdaptiveCard>((value) => typeof value === 'object' && value !== null),
});
type Content = z.infer<typeof cardSchema>;

/** A message that shows a file, or asks for one. */
const fileSchema = z.object({
  summary: z.string(),
  attachment: z.looseObject({ contentType: z.string() }),
});

export function render(view: View, locale: Locale): Rendered {
  const picture = pictureOf(view, locale);
  const content: Content = { summary: summaryOf(view, locale), card: renderCard(view, locale), picture };
  return { shows: shownIn(view), content: JSON.stringify(content) };
}

/** A message that shows a file, as the ledger keeps it. */
export const contentOfAttachment = (summary: string, attachment: Attachment): string =>
  JSON.stringify({ summary, attachment });

/** A rendered message as the activity that shows it, to a member of a conversation where it is asked for anew. */
export function activityOf(content: string, memberId?: string): Partial<Activity> {
  const parsed: unknown = JSON.parse(content);
  const file = fileSchema.safeParse(parsed).data;
  if (file) return { ...MessageFactory.attachment(file.attachment), summary: file.summary };
  const { summary, card, picture } = cardSchema.parse(parsed);
  const attachments = [
    CardFactory.adaptiveCard(asked(card, memberId)),
    ...(picture ? pictureAttachments(picture) : []),
  ];
  return { ...MessageFactory.list(attachments), summary };
}

/** A picture travels in the message itself: nobody's leave is ever served from an address. One that is too large is left out. */
function pictureAttachments({ svg, alternative }: Picture): Attachment[] {
  const png = pngWithin(svg, teamsLimits.pictureBytes);
  if (png === undefined) return [];
  const contentUrl = `data:${PNG};base64,${png.toString('base64')}`;
  return [{ contentType: PNG, contentUrl, name: alternative }];
}

/** The same message without its picture; undefined where it has none. */
export function withoutPicture(content: string): string | undefined {
  const parsed = cardSchema.safeParse(JSON.parse(content)).data;
  return parsed?.picture && JSON.stringify({ ...parsed, picture: undefined });
}

/** The card of a rendered view, for an answer to a press of this member. */
export const cardOf = (content: string, memberId: string): AdaptiveCard =>
  asked(cardSchema.parse(JSON.parse(content)).card, memberId);

/** Teams asks for a card anew on behalf of those whom it names; on behalf of everyone in a small conversation where it names nobody. */
const asked = (card: AdaptiveCard, memberId: string | undefined): AdaptiveCard =>
  card.refresh && memberId !== undefined
    ? { ...card, refresh: { ...card.refresh, userIds: [memberId] } }
    : card;

import type { Translator } from '../language/messages.js';
import type { View } from '../messages/view.js';
import type { Upload } from './intent.js';

type Notice = Extract<View, { readonly kind: 'notice' }>;

/** Asks, below what came of a file, to take it away from the chat: only who handed it over can. Says where it is, where that is known. */
export const askedToTakeAway = (notice: Notice, { place }: Pick<Upload, 'place'>, t: Translator): Notice => ({
  ...notice,
  lines: [...notice.lines, t('upload.take-away')],
  ...(place !== undefined && { link: { text: t('upload.place'), url: place } }),
});

import { z } from 'zod';
import type { Locale } from '../../core/language/locale.js';
import type { View } from '../../core/messages/view.js';
import { planPicture } from './plan-picture.js';
import { stagesPicture } from './stages-picture.js';

/** A picture that goes with a card. It names nobody, and `alternative` says the same in words. */
export const pictureSchema = z.strictObject({ svg: z.string(), alternative: z.string().min(1) });
export type Picture = z.infer<typeof pictureSchema>;

/** The picture of a view, if one helps to understand it. */
export function pictureOf(view: View, locale: Locale): Picture | undefined {
  switch (view.kind) {
    case 'overview':
      return stagesPicture(view, locale);
    case 'plan':
      return planPicture(view, locale);
    default:
      return undefined;
  }
}

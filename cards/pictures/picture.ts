import type { Locale } from '../../core/language/locale.js';
import type { View } from '../../core/messages/view.js';
import type { Picture } from './drawn.js';
import { planPicture } from './plan-picture.js';
import { stagesPicture } from './stages-picture.js';

/** The picture of a view, if one helps to understand it. */
export function pictureOf(view: View, locale: Locale): Picture | undefined {
  switch (view.kind) {
    case 'overview':
      return stagesPicture(view, locale);
    case 'plan':
    case 'plan-example':
      return planPicture(view, locale);
    default:
      return undefined;
  }
}

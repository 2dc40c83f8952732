import type { Locale } from '../language/locale.js';

/** A view whose buttons answer in the language it was asked for in, where that is not the reader's own. */
export interface Spoken {
  readonly spoken?: Locale | undefined;
}

import type { FlowPlace } from '../core/messages/form.js';

/** What someone typed to find a choice for a field, and the form it stands in. */
export interface Suggestion {
  readonly place: FlowPlace;
  readonly field: string;
  readonly query: string;
}

/** The most of it that is looked up, in UTF-16 units. */
export const queryLimit = 100;

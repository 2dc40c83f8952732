import type { CardAction } from './card-action.js';

/** A button that is offered. */
export interface Offer {
  readonly text: string;
  readonly action: CardAction;
  /** What is read aloud, and shown on hovering, where the text alone would not tell two buttons apart. */
  readonly tooltip?: string | undefined;
}

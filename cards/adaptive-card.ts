import type { Locale } from '../core/language/locale.js';
import type { CardAction } from '../core/messages/card-action.js';
import type { CardInput } from './inputs.js';

/**
 * The part of Adaptive Cards 1.5 that our cards use, as a closed union: what is added here does not compile until
 * every renderer (Block Kit, plain text) knows it.
 */
export interface AdaptiveCard {
  readonly type: 'AdaptiveCard';
  readonly $schema: 'http://adaptivecards.io/schemas/adaptive-card.json';
  readonly version: '1.5';
  readonly lang: Locale;
  /** Shown where cards cannot be; it can end up in a notification, so it names no one and nothing. */
  readonly fallbackText: string;
  /** Asks the coach anew whenever one of these looks at the card. */
  readonly refresh?: { readonly action: ExecuteAction; readonly userIds?: readonly string[] };
  readonly body: readonly FormElement[];
  readonly actions?: readonly CardButton[];
}

/** What a card is made of. Only a form has inputs, and only Teams draws it as a card: no message in Slack has any. */
export type FormElement = CardElement | CardInput;

export type CardElement = TextBlock | Container | FactSet | ActionSet;

/** Text in the markdown of `markdown.ts`. */
export interface TextBlock {
  readonly type: 'TextBlock';
  readonly text: string;
  readonly wrap: true;
  /** A screen reader can jump to it. */
  readonly style?: 'heading';
  /** `Large` is the title of the card. */
  readonly size?: 'Medium' | 'Large';
  readonly weight?: 'Bolder';
  readonly isSubtle?: true;
  /** Something to put right; the text says so too. */
  readonly color?: 'Attention';
  readonly spacing?: 'None' | 'Small';
}

/** Elements that belong together. `emphasis` sets words apart that are to be said aloud. */
export interface Container {
  readonly type: 'Container';
  readonly items: readonly CardElement[];
  readonly style?: 'emphasis';
  /** A line above it. */
  readonly separator?: true;
  /** What pressing anywhere on it does; its title is what a screen reader says. No button, so that a list may be long. */
  readonly selectAction?: ExecuteAction;
}

/** Names and values side by side; both in the markdown of `markdown.ts`. */
export interface FactSet {
  readonly type: 'FactSet';
  readonly facts: readonly { readonly title: string; readonly value: string }[];
}

export interface ActionSet {
  readonly type: 'ActionSet';
  readonly actions: readonly CardButton[];
}

/** What can be pressed. */
export type CardButton = ExecuteAction | OpenUrlAction;

/** A button. What it does comes back to the coach in `data`; Teams routes it by `verb`. */
export interface ExecuteAction {
  readonly type: 'Action.Execute';
  readonly title: string;
  readonly verb: CardAction['do'];
  readonly data: CardAction;
  readonly style?: 'positive';
  /** What a screen reader says, where the title alone would not tell this button from the next. */
  readonly tooltip?: string;
  /** `secondary` puts it behind the dots, where Teams has them: what few look for. */
  readonly mode?: 'secondary';
  /** `none` sends nothing of what was typed, and asks for nothing that is missing. */
  readonly associatedInputs?: 'none';
}

/** A button that opens an address in the browser. Nothing of anyone stands in it. */
export interface OpenUrlAction {
  readonly type: 'Action.OpenUrl';
  readonly title: string;
  readonly url: string;
  readonly style?: 'positive';
  readonly tooltip?: string;
}

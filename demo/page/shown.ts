/**
 * What the page's server and its script in the browser say to each other. Imports nothing: it is read on both sides.
 */

/** Someone whose chat can be looked at. */
export interface ShownPerson {
  readonly id: string;
  readonly name: string;
  readonly chat: 'teams' | 'slack';
}

/** A file in a chat, or a picture in one. */
export interface ShownFile {
  readonly name: string;
  readonly url: string;
}

/** A message as it stands now. */
export interface ShownMessage {
  readonly id: string;
  readonly personId: string;
  readonly from: 'coach' | 'person';
  readonly state: 'posted' | 'edited' | 'deleted';
  /** ISO 8601. */
  readonly at: string;
  /** What a notification shows, or what was typed. */
  readonly text: string;
  readonly ephemeral: boolean;
  /** Drawn by Microsoft's library, in Teams. */
  readonly card: object | undefined;
  /** Drawn already, in Slack. */
  readonly html: string | undefined;
  readonly pictures: readonly ShownFile[];
  readonly files: readonly ShownFile[];
  /** The file that the coach wants to hand over; in Teams its reader is asked first. */
  readonly offers: string | undefined;
}

/** A modal or a Home tab of Slack. */
export interface ShownView {
  readonly id: string;
  /** Another one after each change by the coach. */
  readonly hash: string;
  readonly html: string;
  /** What the coach found wrong, by the input's block. */
  readonly errors: Readonly<Record<string, string>>;
}

/** What the coach asked of a platform. */
export interface ShownCall {
  readonly chat: string;
  readonly operation: string;
  /** ISO 8601. */
  readonly at: string;
  /** What was sent, as JSON. */
  readonly body: string;
  /** Whom it is about, of those who are known. */
  readonly personIds: readonly string[];
}

/** What the browser hears as it happens; from `fresh` to `ready` comes all there is. */
export type Heard =
  | { readonly kind: 'fresh' | 'ready' }
  | { readonly kind: 'clock'; readonly now: string }
  | { readonly kind: 'message'; readonly message: ShownMessage }
  | {
      readonly kind: 'views';
      readonly personId: string;
      readonly modal: ShownView | undefined;
      readonly home: ShownView | undefined;
    }
  | { readonly kind: 'call'; readonly call: ShownCall };

/** A journey with what was and what will be delivered. */
export interface ShownJourney {
  readonly id: string;
  readonly title: string;
  readonly nudges: readonly {
    /** The day, and what became of it, in the language of the page. */
    readonly on: string;
    readonly title: string;
    readonly to: string;
    readonly state: string;
    readonly isPast: boolean;
  }[];
}

/** Why something was not done. */
export type Refusal = 'unreadable' | 'gone' | 'refused';

/** What can be typed into a modal of Slack: text, ticked values, files; nothing where it is empty. */
export type Typed = string | readonly string[] | readonly UploadedFile[];

export interface UploadedFile {
  readonly name: string;
  readonly type: string;
  readonly base64: string;
}

/** How far the clock can jump. */
export const jumps = ['next', 'day', 'week'] as const;
export type Jump = (typeof jumps)[number];

/** The words that the script says itself, without what every key of theirs begins with: `playground.`. */
export const scriptWords = [
  'coach',
  'you',
  'edited',
  'only-you',
  'install',
  'nothing-yet',
  'came',
  'came-none',
  'busy',
  'no-journeys',
  'no-nudges',
  'no-calls',
  'more',
  'accept',
  'decline',
  'offers',
  'lost',
  'home-empty',
  'refused.unreadable',
  'refused.gone',
  'refused.refused',
] as const;
export type ScriptWord = (typeof scriptWords)[number];

/** What the page carries for its script. */
export interface SetUp {
  readonly lang: string;
  readonly timeZone: string;
  readonly people: readonly ShownPerson[];
  readonly words: Readonly<Record<ScriptWord, string>>;
}

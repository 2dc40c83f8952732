import type { Temporal } from 'temporal-polyfill';
import type { Locale } from '../language/locale.js';
import type { CardAction } from '../messages/card-action.js';
import type { OutgoingFile } from '../messages/outgoing-file.js';
import type { FlowPlace, FormValues, FormView } from '../messages/form.js';
import type { View } from '../messages/view.js';
import type { PutFile } from '../outbox/ledger/file-consent.js';
import type { Result } from '../problem.js';

/** A file that someone handed over in the chat; it is fetched only when it is wanted. */
export interface Upload {
  readonly name: string;
  /** Bytes, as the platform says. */
  readonly size: number;
  /** A link to where it lies with the platform, for who handed it over: only they can take it away from there. */
  readonly place?: string | undefined;
  /** Its content, bounded in size and time; a problem where the platform does not give it. */
  read(): Promise<Result<Buffer>>;
}

/** What someone wants, whatever chat it came from. */
export type Intent =
  /** The app was installed for this person, or they opened it for the first time. */
  | { readonly kind: 'arrive' }
  /** Looks at the overview that stays. */
  | { readonly kind: 'look' }
  | { readonly kind: 'say'; readonly text: string }
  | { readonly kind: 'press'; readonly action: PressAction }
  /** Wants to see the form at which a flow waits. */
  | { readonly kind: 'open'; readonly place: FlowPlace }
  /** Hands in a form; one without fields is a preview that is agreed to. */
  | {
      readonly kind: 'submit';
      readonly place: FlowPlace;
      readonly values: FormValues;
      readonly files: readonly Upload[];
    }
  /** Dropped files into the chat. */
  | { readonly kind: 'file'; readonly files: readonly Upload[] };

/** Answers whether a file of the coach may be put with theirs: it is put there, or it may not. */
export interface FileConsent {
  readonly kind: 'consent';
  readonly file: string;
  readonly put?: PutFile | undefined;
}

/** What is pressed and is neither opening nor handing in a form, nor looking at what is there. */
export type PressAction = Exclude<CardAction, { do: 'open-form' | 'submit' | 'look' }>;

/** What a press on a button means. `values` are what the form on the card holds. */
export function intentOf(action: CardAction, values: FormValues = {}): Intent {
  switch (action.do) {
    case 'open-form':
      return { kind: 'open', place: { flow: action.flow, step: action.step } };
    case 'submit':
      return { kind: 'submit', place: { flow: action.flow, step: action.step }, values, files: [] };
    case 'look':
      return { kind: 'look' };
    default:
      return { kind: 'press', action };
  }
}

/** What the coach answers; with a language where it is not the reader's own. */
export type Reply = {
  readonly locale?: Locale | undefined;
  /** The command that was given, or whose flow came to its end. */
  readonly command?: string | undefined;
} &
  /** A new message, and the nudges it brings. */
  (
    | {
        readonly kind: 'message';
        readonly view: View;
        readonly nudges?: readonly string[];
        readonly file?: OutgoingFile | undefined;
      }
    /** In place of the card that was pressed. */
    | { readonly kind: 'replace'; readonly view: View }
    /** What was pressed no longer holds: its message is drawn anew, and the view says so, in its place where nothing else is left of it. */
    | { readonly kind: 'renew'; readonly view: View }
    /** The next step of a flow, and the message in which the step before is shown. */
    | {
        readonly kind: 'form';
        readonly form: FormView;
        readonly message?: string | undefined;
        /** What comes of it stands in the message that was pressed, also where the form itself stands elsewhere. */
        readonly inPlace?: true;
      }
    /** The form that was handed in, with what is wrong at each field. */
    | { readonly kind: 'errors'; readonly form: FormView; readonly message?: string | undefined }
    /** The flow is over; the view stands where it began. */
    | {
        readonly kind: 'close';
        /** When it began; undefined where it was given up. */
        readonly since?: Temporal.Instant | undefined;
        readonly view: View;
        readonly message: string | undefined;
        readonly file?: OutgoingFile | undefined;
      }
  );

export const say = (view: View): Reply[] => [{ kind: 'message', view }];
export const replace = (view: View): Reply[] => [{ kind: 'replace', view }];
export const renew = (view: View): Reply[] => [{ kind: 'renew', view }];

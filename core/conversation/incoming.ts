import type { Locale } from '../language/locale.js';
import type { Conversation } from '../messages/conversation.js';
import type { FormView } from '../messages/form.js';
import type { View } from '../messages/view.js';
import type { ChatAccount } from '../people/recognise.js';
import type { Device } from '../usage/device.js';
import type { FileConsent, Intent } from './intent.js';

/** One event of a chat platform, as its adapter understood it. */
export interface Incoming {
  readonly intent: Intent | FileConsent;
  readonly account: ChatAccount;
  /** The one-to-one conversation it came from, once it is known whose it is. */
  conversationWith(userId: string): Conversation;
  /** The language of the person's platform, for who is not recognised. Never fails. */
  locale(): Promise<Locale>;
  /** What they hold in their hands, where the platform tells. */
  readonly device?: Device | undefined;
  /** The platform's id of the message whose button was pressed. */
  readonly pressed?: string | undefined;
  /** The tab that its overview stands in, where the platform keeps one and something was done there. */
  readonly home?: { readonly id: string; readonly isBlank: boolean } | undefined;
  /**
   * Where a form can be shown: `modal`, one is open or can be opened; `card`, in the place of the pressed card;
   * `message`, only as a new message; `closed`, nowhere: the modal was closed, and who closed it expects no answer. `home`: what is
   * shown stands in that tab.
   */
  readonly surface: 'modal' | 'card' | 'message' | 'closed' | 'home';
}

/** What the platform wants inside its own request. All else has been sent by then. */
export type InAnswer =
  /** `sent` is the first message that was sent, for a platform that says something at the button. */
  | { readonly kind: 'nothing'; readonly sent?: { readonly view: View; readonly locale: Locale } }
  /**
   * The rendered message that takes the place of the pressed one, where the platform shows it itself. Where it no longer
   * waits for an answer, `putInPlace` does the same by a call of ours.
   */
  | { readonly kind: 'replaced'; readonly content: string; putInPlace(): Promise<void> }
  /** The form to be shown in the modal; one in a card is `replaced`. `isInvited` where the chat already has a button for it. */
  | { readonly kind: 'form'; readonly form: FormView; readonly locale: Locale; readonly isInvited?: boolean }
  /** The form that was handed in, with what is wrong at its fields. */
  | {
      readonly kind: 'errors';
      readonly form: FormView;
      readonly locale: Locale;
      readonly isInvited?: boolean;
    }
  /** The modal is done with. */
  | { readonly kind: 'close' }
  /** To be read where the form was: it could not go on. */
  | { readonly kind: 'notice'; readonly view: View; readonly locale: Locale };

import type { CardAction } from '../messages/card-action.js';
import type { View } from '../messages/view.js';
import type { Locale } from '../language/locale.js';
import type { Tenant } from '../people/tenant.js';
import type { User } from '../people/user.js';

/** Who speaks, once an adapter has recognised them. */
export interface Actor {
  readonly tenant: Tenant;
  readonly user: User;
  readonly locale: Locale;
}

/** What someone wants, whatever chat it came from. */
export type Intent =
  /** The app was installed for this person, or they opened it for the first time. */
  | { readonly kind: 'arrive' }
  | { readonly kind: 'say'; readonly text: string }
  | { readonly kind: 'press'; readonly action: CardAction };

/** An answer: a view, as a new message or in place of the card that was pressed. */
export interface Reply {
  readonly view: View;
  readonly placement: 'new' | 'replace';
}

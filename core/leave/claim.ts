import type { Temporal } from 'temporal-polyfill';
import type { Locale } from '../language/locale.js';
import type { JourneyFacts } from './journey-facts.js';
import type { LeaveKind, LeavePlan } from './leave-plan.js';

/** Someone for whom a benefit is claimed, by what the roster says of them. */
export interface Claimant {
  readonly name: string;
  readonly contractEnd?: Temporal.PlainDate | undefined;
}

/** By what a claim is made out. */
export interface ClaimFacts {
  readonly facts: JourneyFacts;
  readonly plan: LeavePlan;
  readonly claimant: Claimant;
}

/**
 * What stands in a field. `to-fill-in` is what the coach neither knows nor keeps; `after-birth` what nobody knows yet; a text in
 * words of ours comes in both languages.
 */
export type ClaimValue =
  | { readonly kind: 'day'; readonly on: Temporal.PlainDate; readonly estimated: boolean }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'words'; readonly words: Readonly<Record<Locale, string>> }
  | { readonly kind: 'number'; readonly number: number }
  | { readonly kind: 'to-fill-in'; readonly hint?: Readonly<Record<Locale, string>> }
  | { readonly kind: 'after-birth' };

export interface ClaimField {
  /** As the form has it; in another language with what that means. */
  readonly label: Readonly<Record<Locale, string>>;
  readonly value: ClaimValue;
}

/** One claim at the body that pays, its fields in the order in which they are typed over. */
export interface Claim {
  readonly kind: LeaveKind;
  /** The deadlines of the plan by which it is made. */
  readonly deadlines: readonly string[];
  readonly fields: readonly ClaimField[];
  /** What to keep or send with it, and what to mind. */
  readonly notes: readonly Readonly<Record<Locale, string>>[];
}

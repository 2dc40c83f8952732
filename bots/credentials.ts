/** What a platform says to the credentials of our app. */
export type Credentials = {
  /** How many seconds the platform's clock is ahead of ours, where it told. */ readonly ahead?: number;
} & (
  | { readonly kind: 'accepted' }
  /** By the platform's own code. */
  | { readonly kind: 'refused'; readonly code: string }
  /** It did not answer, or with something else. */
  | { readonly kind: 'no-answer'; readonly code: string }
);

/** Why someone cannot be reached. */
export const troubleReasons = [
  /** The app is not there for them: never installed, or removed. */
  'not-installed',
  /** The platform knows nobody by their address. */
  'no-account',
  /** The conversation we knew is no more. */
  'no-conversation',
  'blocked',
  /** The platform's final word: their account there has ended. */
  'person-gone',
  /** The whole workspace keeps us out. */
  'not-authorised',
  /** The platform is too busy, or has trouble of its own. */
  'unavailable',
  /** The chat is not configured here. */
  'off',
] as const;
export type TroubleReason = (typeof troubleReasons)[number];

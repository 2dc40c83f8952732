/** Everything that can be wrong with a catalogue that its schema lets through, as a closed set. */
export const findingCodes = [
  /** One language says less than the other, or the same words stand in both. */
  'translation-missing',
  /** Words for a role the milestone is not for. */
  'variant-unused',
  /** A day counted from an anchor that the journeys of a role never have. */
  'anchor-unknown',
  /** A condition that no journey of a role can meet. */
  'condition-impossible',
  /** The planner never plans it: its time is over before it begins, or lies in the muted time. */
  'never-due',
  /** Its source is a law that the country does not have. */
  'law-unknown',
  /** It guards a deadline that the leave plans of a role do not have. */
  'deadline-unknown',
  /** It falls due on or after the legal deadline it guards, or expires after it. */
  'deadline-broken',
  /** A text speaks of a date that some journeys do not have at that moment. */
  'date-uncertain',
  /** A manager has it in the time in which the employee is to be left in peace. */
  'protected-time',
  /** The notice that its article or its words ask for can no longer be given when it comes, or when it is over. */
  'no-time-for-notice',
  /** Its words give more of a right than the article does. */
  'right-too-broad',
  /** It speaks of permission for what is a right. */
  'permission-for-right',
  /** It calls wage what is a benefit, or the other way round. */
  'pay-mixed-up',
  'hard-to-read',
  'sentence-too-long',
  'text-too-long',
  'word-forbidden',
] as const;
export type FindingCode = (typeof findingCodes)[number];

/** One thing that is wrong with one milestone. */
export interface Finding {
  readonly code: FindingCode;
  readonly milestone: string;
  /** Where in the data file, e.g. `due` or `variants.partner.nl.say`. */
  readonly field: string;
  /** What is wrong and what to do, in English: the reader edits the data file. */
  readonly message: string;
}

interface SizeClass {
  /** A sealed value takes a multiple of this many bytes. */
  readonly block: number;
  /** Whether a field without a value holds a sealed nothing, so that it looks like one with a value. */
  readonly hidesAbsence: boolean;
}

/**
 * How much room a sealed value takes. A class is chosen so that nearly every value of its field fits one block: then all
 * look alike. Eight kilobytes of nothing would cost more than they hide; such a field is left out.
 */
export const sizes = {
  /** A word, a name, a day, a number, an id. */
  short: { block: 64, hidesAbsence: true },
  /** A handful of ids: the six messages that have shown one nudge. */
  line: { block: 256, hidesAbsence: true },
  /** All of a person, or of a nudge, together. */
  entry: { block: 768, hidesAbsence: true },
  /** All facts of a journey with every date reported and overridden; what a digest of ten items shows. */
  record: { block: 2048, hidesAbsence: true },
  /** All of a message together: a digest of ten tips. */
  message: { block: 5120, hidesAbsence: true },
  /** The trail of a journey with eighty nudges and as many messages; a rendered card. */
  large: { block: 8192, hidesAbsence: false },
} as const satisfies Record<string, SizeClass>;
export type Size = keyof typeof sizes;

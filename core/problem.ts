/** What can be wrong with the facts of a journey: they contradict each other, or the law. */
const factProblemCodes = [
  'due-date-missing',
  'due-date-implausible',
  'placement-date-missing',
  'leave-start-outside-window',
  'leave-weeks-out-of-range',
  'leave-not-in-force',
  'birth-date-implausible',
  'hospital-days-out-of-range',
  'leave-end-too-early',
  'return-before-leave-end',
  'spread-before-birth',
  'spread-outside-range',
  'spread-days-differ',
  'parental-hours-too-many',
  'override-not-applicable',
  'date-out-of-range',
] as const;
export type FactProblemCode = (typeof factProblemCodes)[number];

/**
 * Everything that can be wrong with what a person gives us, as a closed set of codes. The sentence a person reads, in
 * their language, is in `core/language`; a log line carries the code and nothing else.
 */
export const problemCodes = [
  'file-unreadable',
  'file-not-text',
  'file-unwritable',
  'more-wrong',
  'upload-too-large',
  'workbook-unreadable',
  'workbook-locked',
  'too-many-rows',
  'upload-gone',
  'csv-malformed',
  'csv-empty',
  'csv-header-missing',
  'csv-column-missing',
  'csv-column-twice',
  'csv-row-invalid',
  'zero-hours',
  'duplicate-personnel-number',
  'duplicate-email',
  'address-of-another',
  'zeros-lost',
  'unknown-manager',
  'manager-is-employee',
  'unknown-employee',
  'import-crossed',
  'last-hr',
  'yaml-malformed',
  'journey-invalid',
  'journey-twice',
  'law-unknown',
  'restricted',
  'customisation-invalid',
  'unknown-tenant',
  'tenant-exists',
  'workspace-taken',
  'workspace-other',
  'link-code-wrong',
  'link-code-expired',
  'link-code-used',
  'link-locked',
  'address-hidden',
  'date-invalid',
  ...factProblemCodes,
  'unknown-person',
  'other-account',
  'unknown-workspace',
  'one-to-one-only',
  'not-allowed',
  'nudge-gone',
  'journey-gone',
  'report-overtaken',
  'flow-gone',
  'flow-answered',
  'flow-not-yours',
  'flow-cancelled',
  'file-unasked',
  'file-too-large',
  'file-not-allowed',
  'file-undelivered',
  'file-gone',
  'setting-invalid',
  'option-invalid',
  'failed',
  'unreadable',
] as const;
export type ProblemCode = (typeof problemCodes)[number];

/** Who reads of a problem: what they can do about it differs. A stranger is someone the coach does not know. */
export const readers = ['manager', 'hr', 'operator', 'stranger'] as const;
export type Reader = (typeof readers)[number];

/** A problem and the facts its sentence needs (a column, a line, an allowed range); never shown to anyone but its cause. */
export interface Problem {
  readonly code: ProblemCode;
  readonly facts?: Readonly<Record<string, string | number>>;
}

/** Either a value or everything that was wrong, never both. */
export type Result<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problems: readonly Problem[] };

export const success = <T>(value: T): Result<T> => ({ ok: true, value });

export const failure = (
  ...problems: readonly Problem[]
): { readonly ok: false; readonly problems: readonly Problem[] } => ({
  ok: false,
  problems,
});

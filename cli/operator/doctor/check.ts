/** What a check found. A sentence for the operator; no value of a setting, no secret and nobody's data. */
export type Finding =
  | { readonly kind: 'ok'; readonly seen: string }
  /** Also where it could not be looked at. */
  | { readonly kind: 'wrong'; readonly problem: string; readonly advice: string }
  | { readonly kind: 'does-not-apply'; readonly why: string };

/** A check, and what it found. */
export interface Line {
  readonly check: string;
  readonly finding: Finding;
}

/** What is looked at in something, by the name that its line begins with. */
export type Checks<Subject> = Readonly<Record<string, (subject: Subject) => Finding | Promise<Finding>>>;

export const ok = (seen: string): Finding => ({ kind: 'ok', seen });
export const wrong = (problem: string, advice: string): Finding => ({ kind: 'wrong', problem, advice });
export const doesNotApply = (why: string): Finding => ({ kind: 'does-not-apply', why });

/** Of checks that have nothing to look at, since an earlier one failed. */
export const notDone = (checks: Checks<never>, missing: string): readonly Line[] =>
  Object.keys(checks).map((check) => ({
    check,
    finding: wrong('could not be looked at', `mend ${missing} first`),
  }));

/** Does them one after another. What one throws is its finding, as `explain` says it. */
export async function look<Subject>(
  checks: Checks<Subject>,
  subject: Subject,
  explain: (error: unknown) => Finding,
): Promise<readonly Line[]> {
  const lines: Line[] = [];
  for (const [check, find] of Object.entries(checks)) {
    const finding = await (async () => find(subject))().catch(explain);
    lines.push({ check, finding });
  }
  return lines;
}

/** The system's name for what went wrong, such as `EACCES`. */
export const errorCodeOf = (error: unknown): string =>
  typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : 'unknown';

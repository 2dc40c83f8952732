/** What the privacy statement of 19-06-2024 promises, in a few words each. */
export const promises = {
  1: 'purposes are stated first, and users are told of a new statement',
  2: 'no more data than the purposes need',
  3: 'consent where it is needed, and it can be withdrawn',
  4: 'security that fits, and a policy on request',
  5: 'rights are respected',
  6: 'the employer decides, the service acts on its instructions',
  7: 'of users: name, e-mail address, phone number',
  8: 'of employees: name, e-mail address, personnel number, manager, team',
  9: 'of a journey: due date, birth date, multiple birth, leave; to coach managers',
  10: 'usage data by consent alone',
  11: 'error reports without personal data, and one can object',
  12: 'deleted within thirty days after the agreement',
  13: 'deleted within thirty days after someone left',
  14: 'given to nobody but who is needed, and whom the law obliges',
  15: 'each right can be used',
  16: 'answered within a month, or extended with a reason',
  17: 'complaints, and the supervisory authority',
  18: 'contact details of the company',
} as const;
export type PromiseNumber = keyof typeof promises;

const numbers = (Object.keys(promises) as `${PromiseNumber}`[]).map((key) => Number(key) as PromiseNumber);

/** What was looked at to see whether a promise is kept. */
interface Evidence {
  readonly promise: PromiseNumber;
  readonly what: string;
  readonly isKept: boolean;
}

/** Takes down, through the year, what shows that each promise is kept or broken. */
export class PromiseBook {
  private readonly evidence: Evidence[] = [];

  note(promise: PromiseNumber, what: string, isKept: boolean): void {
    this.evidence.push({ promise, what, isKept });
  }

  /** A promise of which nothing was looked at is not kept. */
  get kept(): number {
    return numbers.filter((promise) => this.isKept(promise)).length;
  }

  get isWhole(): boolean {
    return this.kept === numbers.length;
  }

  /** A line for each promise, and one for each thing that was looked at. */
  lines(): string[] {
    return numbers.flatMap((promise) => [
      `${this.isKept(promise) ? 'ok    ' : 'FAILED'} ${promise}. ${promises[promise]}`,
      ...this.of(promise).map(({ what, isKept }) => `         ${isKept ? '-' : 'BROKEN'} ${what}`),
    ]);
  }

  private of(promise: PromiseNumber): Evidence[] {
    return this.evidence.filter((one) => one.promise === promise);
  }

  private isKept(promise: PromiseNumber): boolean {
    const seen = this.of(promise);
    return seen.length > 0 && seen.every(({ isKept }) => isKept);
  }
}

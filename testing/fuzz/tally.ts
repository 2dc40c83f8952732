/** What was tried and what came of it: counts, and the first few of what went wrong. */
export class Tally {
  private readonly statuses = new Map<string, number>();
  private readonly found: string[] = [];
  private tried = 0;
  private wrong = 0;

  /** `problem` where it went wrong. */
  count(what: string, outcome: string | number, problem?: string): void {
    this.tried++;
    const key = `${what} ${outcome}`;
    this.statuses.set(key, (this.statuses.get(key) ?? 0) + 1);
    if (problem !== undefined) this.fail(`${what}: ${problem}`);
  }

  fail(problem: string): void {
    this.wrong++;
    if (this.found.length < 20) this.found.push(problem);
  }

  report(print: (line: string) => void): boolean {
    for (const [key, count] of [...this.statuses].sort()) print(`${key}: ${count}`);
    for (const problem of this.found) print(`FAILED ${problem}`);
    const counts = `${this.tried} requests, ${this.wrong} wrong`;
    print(`test:fuzz ${this.wrong === 0 ? 'ok' : 'failed'}: ${counts}`);
    return this.wrong === 0;
  }
}

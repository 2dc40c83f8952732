/** What was looked at, one line each. */
export class Checks {
  private readonly lines: { readonly what: string; readonly isTrue: boolean }[] = [];

  constructor(private readonly tell: (line: string) => void) {}

  that(what: string, isTrue: boolean): void {
    this.lines.push({ what, isTrue });
    this.tell(`  ${isTrue ? 'ok    ' : 'FAILED'} ${what}`);
  }

  /** A figure to look at, which nothing is asked of. */
  shown(what: string): void {
    this.tell(`         ${what}`);
  }

  get counts(): { readonly all: number; readonly failed: number } {
    return { all: this.lines.length, failed: this.lines.filter(({ isTrue }) => !isTrue).length };
  }
}

export const twice = (ids: readonly string[]): number => ids.length - new Set(ids).size;

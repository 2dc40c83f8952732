import type { Log } from '../../core/log.js';

/** Keeps what is logged, as text. */
export class MemoryLog implements Log {
  readonly lines: string[] = [];
  readonly debug = this.writer('debug');
  readonly info = this.writer('info');
  readonly warn = this.writer('warn');
  readonly error = this.writer('error');

  private writer(level: keyof Log) {
    return (fields: Readonly<Record<string, unknown>>, message: string): void => {
      this.lines.push(`${level} ${message} ${JSON.stringify(fields)}`);
    };
  }
}

/** The operator's log. Messages and fields carry ids and codes, never personal data. */
export interface Log {
  debug(fields: Readonly<Record<string, unknown>>, message: string): void;
  info(fields: Readonly<Record<string, unknown>>, message: string): void;
  warn(fields: Readonly<Record<string, unknown>>, message: string): void;
  /** `fault`: the error behind it, for a report of it; no line of the log shows it. */
  error(fields: Readonly<Record<string, unknown>>, message: string, fault?: unknown): void;
}

/** Something the coach does by itself, for all tenants, again and again. */
export interface Job {
  /** Unique; Agenda's name of it, and the actor that the log sees. */
  readonly name: string;
  /** How often, in Agenda's words. */
  readonly every: '5 minutes' | '1 hour' | '1 day';
  readonly run: () => Promise<void>;
}

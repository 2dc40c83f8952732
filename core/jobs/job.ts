/** Something the coach does by itself, for all tenants, again and again. */
export interface Job {
  /** Unique; Agenda's name of it, and the actor that the log sees. */
  readonly name: string;
  /** How often, in Agenda's words. */
  readonly every: '5 minutes' | '1 hour' | '1 day';
  /** Ends soon once `stopping` says so, between two pieces of its work: what it leaves undone is found by the next run. */
  readonly run: (stopping: AbortSignal) => Promise<void>;
}

/** A job as it is kept in the registry: two who run it at once share one run. */
export interface RegisteredJob extends Pick<Job, 'name' | 'every'> {
  readonly run: () => Promise<void>;
}

/** Slack's way to say no to a call. */
export class SlackRefusal extends Error {
  constructor(
    readonly code: string,
    /** What Slack finds wrong with the arguments, in its own words. */
    readonly messages: readonly string[] = [],
  ) {
    super([code, ...messages].join(' '));
  }
}

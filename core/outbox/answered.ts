/** Whether someone marked a nudge as done or as not relevant. */
export const isAnswered = ({ state }: { readonly state?: unknown }): boolean =>
  state === 'done' || state === 'dismissed';

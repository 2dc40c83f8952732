/** An order of those that nothing else puts in order: the same wherever they come from. No two have one id. */
export const compareIds = (a: { readonly id: string }, b: { readonly id: string }): number =>
  a.id < b.id ? -1 : 1;

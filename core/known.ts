/** Something by its id, or as it was read last: where that is still how it is, it need not be read again. */
export type Known<E extends { readonly id: string }> = E | E['id'];

/**
 * For `JSON.parse`: half an emoji, which JSON can hold and no address or form, becomes the sign for a letter that is not known.
 */
export const wholeLetters = (_key: string, value: unknown): unknown =>
  typeof value === 'string' ? value.toWellFormed() : value;

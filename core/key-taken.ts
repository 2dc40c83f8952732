/** What was to be stored has the place of something else that was stored first: an address, a number, a turn. */
export class KeyTaken extends Error {
  override readonly name = 'KeyTaken';
}

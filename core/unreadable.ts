/** What is wrong with something stored: not what its model says, sealed for elsewhere or tampered with, or under a key that is gone. */
export type UnreadableProblem = 'wrong-shape' | 'broken-seal' | 'unknown-key';

/**
 * Something stored cannot be read, until an operator mends it. It stays where it is, lists go on without it, and only who asks
 * for it by name meets this. It names the document, never what is in it.
 */
export class Unreadable extends Error {
  override readonly name = 'Unreadable';

  constructor(
    readonly collection: string,
    readonly id: string,
    readonly problem: UnreadableProblem,
  ) {
    super(`${collection} ${id} cannot be read: ${problem}`);
  }
}

/** What work comes to; undefined where something cannot be read that it needs. The operator has been told. */
export async function ifReadable<T>(work: () => Promise<T>): Promise<T | undefined> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof Unreadable) return undefined;
    throw error;
  }
}

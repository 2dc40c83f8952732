/** What something takes in a message, in bytes of UTF-8. */
export const bytesOf = (content: unknown): number => Buffer.byteLength(JSON.stringify(content));

/** The first items, as many as together take no more than `room` bytes. */
export function fitting<T>(items: readonly T[], room: number): readonly T[] {
  let left = room;
  const end = items.findIndex((item) => (left -= bytesOf(item)) < 0);
  return end < 0 ? items : items.slice(0, end);
}

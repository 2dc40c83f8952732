import { Bytes } from './bytes.js';

/** Undoes Snappy: a length, then pieces that are written out or copied from what came before. */
export function unsnap(packed: Buffer): Buffer {
  const from = new Bytes(packed);
  const result = Buffer.alloc(from.varint());
  let at = 0;
  while (!from.isOver) {
    const tag = from.take(1)[0] ?? 0;
    const piece = (tag & 3) === 0 ? from.take(literalLength(tag, from)) : undefined;
    if (piece) at += piece.copy(result, at);
    else at = copyBack(result, at, copyOf(tag, from));
  }
  return result;
}

function literalLength(tag: number, from: Bytes): number {
  const size = tag >> 2;
  if (size < 60) return size + 1;
  return from.take(size - 59).readUIntLE(0, size - 59) + 1;
}

function copyOf(tag: number, from: Bytes): { readonly length: number; readonly back: number } {
  switch (tag & 3) {
    case 1:
      return { length: ((tag >> 2) & 7) + 4, back: ((tag >> 5) << 8) | (from.take(1)[0] ?? 0) };
    case 2:
      return { length: (tag >> 2) + 1, back: from.take(2).readUInt16LE() };
    default:
      return { length: (tag >> 2) + 1, back: from.take(4).readUInt32LE() };
  }
}

/** What is copied may be what is being written: byte by byte. */
function copyBack(result: Buffer, at: number, { length, back }: { length: number; back: number }): number {
  for (let index = 0; index < length; index += 1) result[at + index] = result[at + index - back] ?? 0;
  return at + length;
}

import { Bytes } from './bytes.js';
import { unsnap } from './snappy.js';

/** A value as it was written, and as the how-manieth write of the store. */
export interface Write {
  readonly sequence: bigint;
  readonly value: Buffer;
}

const LOG_BLOCK = 32_768;
const LOG_HEADER = 7;
const FOOTER = 48;
const TRAILER = 8;

/** The writes of a LevelDB journal (`.log`). */
export function writesOfLog(file: Buffer): Write[] {
  return recordsOf(file).flatMap(writesOfBatch);
}

/** Records lie in blocks of 32 KB, in pieces where they do not fit. */
function recordsOf(file: Buffer): Buffer[] {
  const records: Buffer[] = [];
  let pieces: Buffer[] = [];
  for (let at = 0; at + LOG_HEADER <= file.length;) {
    const left = LOG_BLOCK - (at % LOG_BLOCK);
    if (left < LOG_HEADER) {
      at += left;
      continue;
    }
    const [length, kind] = [file.readUInt16LE(at + 4), file[at + 6] ?? 0];
    pieces.push(file.subarray(at + LOG_HEADER, at + LOG_HEADER + length));
    at += LOG_HEADER + length;
    // 1: whole, 4: the last piece.
    if (kind !== 1 && kind !== 4) continue;
    records.push(Buffer.concat(pieces));
    pieces = [];
  }
  return records;
}

function writesOfBatch(record: Buffer): Write[] {
  if (record.length < 12) return [];
  const first = record.readBigUInt64LE(0);
  const from = new Bytes(record);
  from.at = 12;
  const writes: Write[] = [];
  for (let index = 0n; !from.isOver; index += 1n) {
    const isPut = from.take(1)[0] === 1;
    from.take(from.varint());
    if (isPut) writes.push({ sequence: first + index, value: from.take(from.varint()) });
  }
  return writes;
}

/** The writes of a LevelDB table (`.ldb`): its index names its blocks, and each key ends with the number of its write. */
export function writesOfTable(file: Buffer): Write[] {
  const footer = new Bytes(file.subarray(-FOOTER));
  footer.varint();
  footer.varint();
  const index = blockAt(file, footer);
  return entriesOf(index).flatMap(({ value }) =>
    entriesOf(blockAt(file, new Bytes(value))).flatMap(({ key, value: stored }) => {
      const mark = key.readBigUInt64LE(key.length - TRAILER);
      return (mark & 0xffn) === 1n ? [{ sequence: mark >> 8n, value: stored }] : [];
    }),
  );
}

function blockAt(file: Buffer, handle: Bytes): Buffer {
  const [offset, size] = [handle.varint(), handle.varint()];
  const block = file.subarray(offset, offset + size);
  return file[offset + size] === 1 ? unsnap(block) : block;
}

/** Keys share their beginning with the one before. */
function entriesOf(block: Buffer): { readonly key: Buffer; readonly value: Buffer }[] {
  const restarts = block.readUInt32LE(block.length - 4);
  const from = new Bytes(block.subarray(0, block.length - 4 * (restarts + 1)));
  const entries: { key: Buffer; value: Buffer }[] = [];
  let key = Buffer.alloc(0);
  while (!from.isOver) {
    const [shared, own, length] = [from.varint(), from.varint(), from.varint()];
    key = Buffer.concat([key.subarray(0, shared), from.take(own)]);
    entries.push({ key, value: from.take(length) });
  }
  return entries;
}

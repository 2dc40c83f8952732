import { inflateRawSync } from 'node:zlib';

/** Why a packed file is not unpacked. */
export type ZipFault = 'too-large' | 'damaged' | 'locked';

export class ZipError extends Error {
  override readonly name = 'ZipError';

  constructor(readonly fault: ZipFault) {
    super(fault);
  }
}

/** A file within a packed one, as its list of contents says. */
export interface ZipPart {
  readonly name: string;
  readonly packed: number;
  readonly unpacked: number;
  readonly offset: number;
  readonly isDeflated: boolean;
}

export interface ZipLimits {
  readonly unpacked: number;
  readonly parts: number;
}

const END = 0x06054b50;
const END_BYTES = 22;
const MOST_COMMENT = 0xffff;
const ENTRY = 0x02014b50;
const ENTRY_BYTES = 46;
const LOCAL = 0x04034b50;
const LOCAL_BYTES = 30;
const ENCRYPTED = 1;
const STORED = 0;
const DEFLATED = 8;

/** The list of contents of a packed file. Nothing is unpacked; throws where what it says would be too much, or makes no sense. */
export function listZip(file: Buffer, limits: ZipLimits): ZipPart[] {
  const end = endOf(file);
  const count = file.readUInt16LE(end + 10);
  if (count > limits.parts) throw new ZipError('too-large');
  const parts: ZipPart[] = [];
  let at = file.readUInt32LE(end + 16);
  for (let index = 0; index < count; index += 1) {
    if (at + ENTRY_BYTES > end || file.readUInt32LE(at) !== ENTRY) throw new ZipError('damaged');
    parts.push(partAt(file, at));
    at += ENTRY_BYTES + file.readUInt16LE(at + 28) + file.readUInt16LE(at + 30) + file.readUInt16LE(at + 32);
  }
  if (parts.reduce((sum, { unpacked }) => sum + unpacked, 0) > limits.unpacked)
    throw new ZipError('too-large');
  if (new Set(parts.map(({ name }) => name)).size < parts.length) throw new ZipError('damaged');
  return parts;
}

/** Where the end of the list of contents is told; a comment may follow it. */
function endOf(file: Buffer): number {
  const first = Math.max(0, file.length - END_BYTES - MOST_COMMENT);
  for (let at = file.length - END_BYTES; at >= first; at -= 1)
    if (file.readUInt32LE(at) === END && at + END_BYTES + file.readUInt16LE(at + 20) === file.length)
      return at;
  throw new ZipError('damaged');
}

function partAt(file: Buffer, at: number): ZipPart {
  if ((file.readUInt16LE(at + 8) & ENCRYPTED) !== 0) throw new ZipError('locked');
  const method = file.readUInt16LE(at + 10);
  if (method !== STORED && method !== DEFLATED) throw new ZipError('damaged');
  return {
    name: file.toString('utf8', at + ENTRY_BYTES, at + ENTRY_BYTES + file.readUInt16LE(at + 28)),
    packed: file.readUInt32LE(at + 20),
    unpacked: file.readUInt32LE(at + 24),
    offset: file.readUInt32LE(at + 42),
    isDeflated: method === DEFLATED,
  };
}

/** One part, unpacked: never more than the list of contents says, for that may be a lie. */
export function unpack(file: Buffer, { offset, packed, unpacked, isDeflated }: ZipPart): Buffer {
  if (offset + LOCAL_BYTES > file.length || file.readUInt32LE(offset) !== LOCAL)
    throw new ZipError('damaged');
  const from = offset + LOCAL_BYTES + file.readUInt16LE(offset + 26) + file.readUInt16LE(offset + 28);
  const content = file.subarray(from, from + packed);
  const whole = isDeflated ? inflated(content, unpacked) : content;
  if (content.length !== packed || whole.length !== unpacked) throw new ZipError('damaged');
  return whole;
}

function inflated(content: Buffer, most: number): Buffer {
  try {
    return inflateRawSync(content, { maxOutputLength: Math.max(1, most) });
  } catch {
    throw new ZipError('damaged');
  }
}

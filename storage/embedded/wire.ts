import { z } from 'zod';
import { type Doc, decode, encode, isDoc } from './bson/document.js';

/** MongoDB's limit for one message, in bytes. */
export const MAX_MESSAGE_BYTES = 48_000_000;

const HEADER_BYTES = 16;
const OP_REPLY = 1;
const OP_QUERY = 2004;
const OP_MSG = 2013;

const MORE_TO_COME = 2;
/** Bits from 16 on may be ignored by who does not know them; the others may not. */
const REQUIRED_BITS = 0xffff;

/** Bytes that are no message of the protocol. The connection they came on cannot go on. */
export class FrameError extends Error {
  override readonly name = 'FrameError';
}

/** A command as it came over the wire. */
export interface Request {
  readonly id: number;
  /** The old OP_QUERY, in which drivers say hello, wants its answer as OP_REPLY. */
  readonly legacy: boolean;
  /** False where the client asked for no answer. */
  readonly wantsReply: boolean;
  readonly database: string;
  readonly body: Doc;
}

/** Cuts a stream of bytes into messages. Throws `FrameError` at one of an impossible length. */
export async function* readFrames(chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let pending: Buffer[] = [];
  let length = 0;
  for await (const chunk of chunks) {
    pending.push(chunk);
    length += chunk.length;
    while (length >= 4) {
      const wanted = frameLength(pending);
      if (length < wanted) break;
      const joined = join(pending);
      yield joined.subarray(0, wanted);
      pending = [joined.subarray(wanted)];
      length -= wanted;
    }
  }
}

/** All of the chunks as one; they are copied only when there is more than one. */
function join(pending: readonly Buffer[]): Buffer {
  const [first, ...others] = pending;
  return first !== undefined && others.length === 0 ? first : Buffer.concat(pending);
}

function frameLength(pending: readonly Buffer[]): number {
  const [first] = pending;
  const start = first !== undefined && first.length >= 4 ? first : join(pending);
  const length = start.readInt32LE();
  if (length < HEADER_BYTES || length > MAX_MESSAGE_BYTES)
    throw new FrameError('impossible length of a message');
  return length;
}

/** Reads a whole message. Throws `FrameError`, or the BSON library's error, where it is not one. */
export function readRequest(frame: Buffer): Request {
  const id = frame.readInt32LE(4);
  const opCode = frame.readInt32LE(12);
  if (opCode === OP_MSG) return { id, legacy: false, ...readMessage(frame.subarray(HEADER_BYTES)) };
  if (opCode === OP_QUERY) return { id, legacy: true, ...readQuery(frame.subarray(HEADER_BYTES)) };
  throw new FrameError(`operation ${opCode} is not served`);
}

type Message = Pick<Request, 'wantsReply' | 'database' | 'body'>;

function readMessage(message: Buffer): Message {
  if (message.length < 4) throw new FrameError('a message without flags');
  const flags = message.readUInt32LE();
  if ((flags & REQUIRED_BITS & ~MORE_TO_COME) !== 0) throw new FrameError('unknown flags');
  const sections = readSections(message.subarray(4));
  const [body, ...others] = sections.flatMap((section) => ('body' in section ? [section.body] : []));
  if (body === undefined || others.length > 0) throw new FrameError('a message has one body');
  const lists = sections.flatMap((section) =>
    'name' in section ? [[section.name, section.documents] as const] : [],
  );
  if (lists.some(([name]) => Object.hasOwn(body, name))) throw new FrameError('a field comes twice');
  const database = z.string().safeParse(body['$db']);
  if (!database.success) throw new FrameError('a message names its database');
  return {
    wantsReply: (flags & MORE_TO_COME) === 0,
    database: database.data,
    body: { ...body, ...Object.fromEntries(lists) },
  };
}

/** The body of a message, or the documents of one field of it. */
type Section = { readonly body: Doc } | { readonly name: string; readonly documents: Doc[] };

function readSections(bytes: Buffer): Section[] {
  const sections: Section[] = [];
  for (let offset = 0; offset < bytes.length;) {
    const kind = bytes[offset++];
    const section = slice(bytes, offset);
    if (kind === 0) sections.push({ body: decode(section) });
    else if (kind === 1) sections.push(readSequence(section.subarray(4)));
    else throw new FrameError('unknown kind of section');
    offset += section.length;
  }
  return sections;
}

/** The part of the bytes that begins with its own length. */
function slice(bytes: Buffer, offset: number): Buffer {
  const length = bytes.length - offset < 4 ? 0 : bytes.readInt32LE(offset);
  if (length < 5 || offset + length > bytes.length) throw new FrameError('a part is longer than the whole');
  return bytes.subarray(offset, offset + length);
}

function readSequence(bytes: Buffer): Section {
  const end = bytes.indexOf(0);
  if (end <= 0) throw new FrameError('a sequence without a name');
  const documents: Doc[] = [];
  for (let offset = end + 1; offset < bytes.length;) {
    const document = slice(bytes, offset);
    documents.push(decode(document));
    offset += document.length;
  }
  return { name: bytes.toString('utf8', 0, end), documents };
}

function readQuery(bytes: Buffer): Message {
  const end = bytes.indexOf(0, 4);
  const namespace = bytes.toString('utf8', 4, Math.max(4, end));
  if (end < 0 || !namespace.endsWith('.$cmd')) throw new FrameError('OP_QUERY serves commands only');
  const body = decode(slice(bytes, end + 1 + 8));
  return { wantsReply: true, database: namespace.slice(0, -'.$cmd'.length), body };
}

/** Writes the answer to a request. */
export function encodeReply(request: Request, answer: Doc | Buffer): Buffer {
  const document = isDoc(answer) ? encode(answer) : answer;
  const prefix = request.legacy ? Buffer.alloc(20) : Buffer.alloc(5);
  if (request.legacy) prefix.writeInt32LE(1, 16);
  const header = Buffer.alloc(HEADER_BYTES);
  header.writeInt32LE(HEADER_BYTES + prefix.length + document.length);
  header.writeInt32LE(request.id, 8);
  header.writeInt32LE(request.legacy ? OP_REPLY : OP_MSG, 12);
  return Buffer.concat([header, prefix, document]);
}

import {
  Binary,
  BSONRegExp,
  BSONSymbol,
  Double,
  Int32,
  Long,
  MaxKey,
  MinKey,
  ObjectId,
  Timestamp,
} from 'bson';
import { CommandError } from '../errors.js';
import { isDoc } from './document.js';

/**
 * BSON's comparison order as bytes: two values compare as their encodings do. This one definition serves the keys of
 * the indexes, sorting, and every comparison of a filter.
 *
 * The first byte is the kind; no encoding is the beginning of another, so that encodings can be joined to a compound
 * key. Tags leave 0x00 and 0xff free for the ends of ranges, also when every bit is turned for a descending field.
 */
const tags = {
  minKey: 0x0a,
  emptyArray: 0x0f,
  null: 0x14,
  number: 0x1e,
  string: 0x28,
  object: 0x32,
  array: 0x3c,
  binary: 0x46,
  objectId: 0x50,
  boolean: 0x5a,
  date: 0x64,
  timestamp: 0x6e,
  regex: 0x78,
  maxKey: 0xe6,
} as const;

type Tag = (typeof tags)[keyof typeof tags];

const NAN_BODY = Buffer.alloc(10);
const END = Buffer.of(0);

/** Sorts below everything but MinKey: what an empty array counts as when a sort looks into arrays. */
export const EMPTY_ARRAY_KEY = Buffer.of(tags.emptyArray);

/** The kind of an encoded value; range operators compare within one kind only. */
export function kindOf(encoded: Buffer): number {
  return encoded[0] ?? 0;
}

/** Whether an encoded value is the number NaN, which equals itself and is neither below nor above anything. */
export function isNaNKey(encoded: Buffer): boolean {
  return encoded[0] === tags.number && encoded.subarray(1).equals(NAN_BODY);
}

/** The half-open range of encodings of a kind, without NaN. */
export function kindRange(kind: number): { low: Buffer; high: Buffer } {
  const low = kind === tags.number ? encodeKey(-Infinity) : Buffer.of(kind);
  return { low, high: Buffer.of(kind + 1) };
}

/** Whether range operators serve a kind: MinKey and MaxKey compare across kinds, which no one here asks for. */
export function isRangeKind(kind: number): boolean {
  return kind !== tags.minKey && kind !== tags.maxKey;
}

/**
 * The bytes that order a value. A missing value (`undefined`) orders as null. Throws `NotImplemented` for the kinds
 * that have no order here: Decimal128, code and DBRef.
 */
export function encodeKey(value: unknown): Buffer {
  if (value === null || value === undefined) return Buffer.of(tags.null);
  if (typeof value === 'string') return Buffer.concat([Buffer.of(tags.string), text(value)]);
  if (typeof value === 'boolean') return Buffer.of(tags.boolean, value ? 1 : 0);
  if (typeof value === 'number') return number(value, 0);
  if (value instanceof Date) return tagged(tags.date, number(value.getTime(), 0).subarray(1));
  if (Array.isArray(value)) return sequence(tags.array, Object.entries(value));
  if (isDoc(value)) return sequence(tags.object, Object.entries(value));
  return bsonClass(value);
}

function bsonClass(value: unknown): Buffer {
  if (value instanceof Int32 || value instanceof Double) return number(value.value, 0);
  if (value instanceof ObjectId) return tagged(tags.objectId, value.id);
  if (value instanceof Timestamp) return tagged(tags.timestamp, bigEndian(value.toBigInt()));
  if (value instanceof Long) return long(value);
  if (value instanceof Binary) return binary(value);
  if (value instanceof BSONSymbol) return tagged(tags.string, text(value.value));
  if (value instanceof BSONRegExp) return tagged(tags.regex, text(value.pattern), text(value.options));
  if (value instanceof MinKey) return Buffer.of(tags.minKey);
  if (value instanceof MaxKey) return Buffer.of(tags.maxKey);
  throw new CommandError('NotImplemented', 'the embedded store does not compare values of this BSON type');
}

function tagged(tag: Tag, ...parts: Uint8Array[]): Buffer {
  return Buffer.concat([Buffer.of(tag), ...parts]);
}

/** UTF-8 with 0x00 as 0x00 0x01, closed by 0x00 0x00: a shorter text sorts before a longer one it begins. */
function text(value: string): Buffer {
  const bytes = Buffer.from(value.includes('\0') ? value.replaceAll('\0', '\0\u0001') : value, 'utf8');
  return Buffer.concat([bytes, END, END]);
}

/** A double whose bytes sort as numbers do, then what the double could not hold of a 64-bit integer. */
function number(value: number, remainder: number): Buffer {
  const bytes = Buffer.alloc(11);
  bytes[0] = tags.number;
  if (Number.isNaN(value)) return bytes;
  bytes.writeDoubleBE(value === 0 ? 0 : value, 1);
  if (value < 0) {
    for (let index = 1; index < 9; index++) bytes[index] = ~(bytes[index] ?? 0) & 0xff;
  } else {
    bytes[1] = (bytes[1] ?? 0) | 0x80;
  }
  bytes.writeUInt16BE(0x8000 + remainder, 9);
  return bytes;
}

function long(value: Long): Buffer {
  const exact = value.toBigInt();
  const rounded = Number(exact);
  return number(rounded, Number(exact - BigInt(rounded)));
}

function bigEndian(value: bigint): Buffer {
  const bytes = Buffer.alloc(8);
  bytes.writeBigUInt64BE(BigInt.asUintN(64, value));
  return bytes;
}

/** Binary data orders by length, then subtype, then content. */
function binary(value: Binary): Buffer {
  const head = Buffer.alloc(5);
  head.writeUInt32BE(value.length());
  head[4] = value.sub_type;
  return tagged(tags.binary, head, value.value());
}

/** Documents order field by field: kind, then name, then value. Arrays do so without names. */
function sequence(tag: Tag, entries: [string, unknown][]): Buffer {
  const parts = entries.flatMap(([name, value]) => {
    const key = encodeKey(value);
    return tag === tags.array ? [key] : [key.subarray(0, 1), text(name), key.subarray(1)];
  });
  return tagged(tag, ...parts, END);
}

/** Turns every bit, so that ascending bytes give descending values. */
export function descending(encoded: Buffer): Buffer {
  return Buffer.from(encoded.map((byte) => ~byte & 0xff));
}

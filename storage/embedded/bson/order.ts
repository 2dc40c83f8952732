import { Binary, Double, Int32, Long, ObjectId, Timestamp } from 'bson';
import { CommandError } from '../errors.js';
import { isArray, isDoc } from './document.js';

/**
 * BSON's comparison order as bytes: two values compare as their encodings do. This one definition serves the keys of
 * the indexes, sorting, and every comparison of a filter.
 *
 * The first byte is the kind; no encoding is the beginning of another, so that encodings can be joined to a compound
 * key. 0x00, 0xff and the number behind each kind are free for the ends of ranges, also when every bit is
 * turned for a descending field. NaN is a kind of its own: it sorts below all numbers, and no range of numbers holds it.
 */
const kinds = {
  null: 0x14,
  nan: 0x1c,
  number: 0x1e,
  string: 0x28,
  object: 0x32,
  array: 0x3c,
  binary: 0x46,
  objectId: 0x50,
  boolean: 0x5a,
  date: 0x64,
} as const;

const END = Buffer.of(0);

/** The kind of an encoded value; range operators compare within one kind only. */
export function kindOf(encoded: Buffer): number {
  return encoded[0] ?? 0;
}

/**
 * The bytes that order a value. A missing value (`undefined`) orders as null. Throws `NotImplemented` for the types
 * that have no order here, such as Decimal128.
 */
export function encodeKey(value: unknown): Buffer {
  if (value === null || value === undefined) return Buffer.of(kinds.null);
  if (typeof value === 'string') return join(kinds.string, text(value));
  if (typeof value === 'boolean') return Buffer.of(kinds.boolean, value ? 1 : 0);
  if (value instanceof Date) return join(kinds.date, number(value.getTime()));
  if (isArray(value)) return join(kinds.array, ...value.map(encodeKey), END);
  if (isDoc(value)) return join(kinds.object, ...Object.entries(value).map(fieldKey), END);
  return encodeClass(value);
}

function encodeClass(value: unknown): Buffer {
  if (value instanceof Int32) return join(kinds.number, number(value.value));
  if (value instanceof Double) {
    return Number.isNaN(value.value) ? Buffer.of(kinds.nan) : join(kinds.number, number(value.value));
  }
  if (value instanceof ObjectId) return join(kinds.objectId, value.id);
  if (value instanceof Long && !(value instanceof Timestamp)) return join(kinds.number, long(value));
  if (value instanceof Binary) return join(kinds.binary, binary(value));
  throw new CommandError('NotImplemented', 'the embedded store does not compare values of this BSON type');
}

function join(kind: number, ...parts: Uint8Array[]): Buffer {
  return Buffer.concat([Buffer.of(kind), ...parts]);
}

/** Documents order field by field: first the kind, then the name, then the value. */
function fieldKey([name, value]: [string, unknown]): Buffer {
  const key = encodeKey(value);
  return join(kindOf(key), text(name), key.subarray(1));
}

/** UTF-8 with 0x00 as 0x00 0x01, closed by 0x00 0x00: a shorter text sorts before a longer one it begins. */
function text(value: string): Buffer {
  return Buffer.concat([Buffer.from(value.replaceAll('\0', '\0\u0001')), END, END]);
}

/** A double whose bytes sort as numbers do, then what the double could not hold of a 64-bit integer. */
function number(value: number, remainder = 0): Buffer {
  const bytes = Buffer.alloc(10);
  bytes.writeDoubleBE(value === 0 ? 0 : value);
  const bits = bytes.readBigUInt64BE();
  bytes.writeBigUInt64BE(value < 0 ? BigInt.asUintN(64, ~bits) : bits | (1n << 63n));
  bytes.writeUInt16BE(0x8000 + remainder, 8);
  return bytes;
}

function long(value: Long): Buffer {
  const exact = value.toBigInt();
  const rounded = Number(exact);
  return number(rounded, Number(exact - BigInt(rounded)));
}

/** Binary data orders by length, then subtype, then content. */
function binary(value: Binary): Buffer {
  const head = Buffer.alloc(5);
  head.writeUInt32BE(value.length());
  head[4] = value.sub_type;
  return Buffer.concat([head, value.value()]);
}

/** Turns every bit, so that ascending bytes give descending values. */
export function descending(encoded: Buffer): Buffer {
  return Buffer.from(encoded.map((byte) => ~byte & 0xff));
}

import { describe, expect, it } from '@jest/globals';
import { Binary, Decimal128, Double, Int32, Long, ObjectId } from 'bson';
import * as fc from 'fast-check';
import { descending, encodeKey } from './order.js';

/** Values in BSON's order, each before the next. */
const ascending: unknown[] = [
  null,
  new Double(NaN),
  new Double(-Infinity),
  Long.MIN_VALUE,
  new Double(-2.5),
  new Int32(-1),
  new Int32(0),
  new Double(Number.MIN_VALUE),
  new Double(0.5),
  new Int32(1),
  Long.fromString('9007199254740992'),
  Long.fromString('9007199254740993'),
  new Double(9007199254740994),
  Long.MAX_VALUE,
  new Double(Infinity),
  '',
  '\0',
  '\0a',
  '\u0001',
  'a',
  'a\0',
  'aa',
  'b',
  'é',
  '😀',
  {},
  { a: new Int32(1) },
  { a: new Int32(1), b: null },
  { b: new Int32(0) },
  { a: 'text' },
  [],
  [null],
  [new Int32(1)],
  [new Int32(1), new Int32(0)],
  [new Int32(2)],
  new Binary(Buffer.from('')),
  new Binary(Buffer.from('z')),
  new Binary(Buffer.from('aa')),
  new Binary(Buffer.from('ab')),
  new Binary(Buffer.from('aa'), 4),
  new ObjectId('000000000000000000000000'),
  new ObjectId('ffffffffffffffffffffffff'),
  false,
  true,
  new Date(-1),
  new Date(0),
  new Date(8_640_000_000_000_000),
];

const compare = (left: Buffer, right: Buffer) => Buffer.compare(left, right);

describe('the order of BSON values', () => {
  it('is the order of their keys, and turned that of descending keys', () => {
    const keys = ascending.map(encodeKey);
    expect([...keys].reverse().sort(compare)).toEqual(keys);
    const turned = keys.map(descending);
    expect([...turned].sort(compare)).toEqual([...turned].reverse());
  });

  it('takes numbers of all types for one kind', () => {
    const key = encodeKey(new Int32(5));
    expect(encodeKey(new Double(5))).toEqual(key);
    expect(encodeKey(Long.fromNumber(5))).toEqual(key);
    expect(encodeKey(new Double(-0))).toEqual(encodeKey(new Int32(0)));
    expect(encodeKey(undefined)).toEqual(encodeKey(null));
  });

  it('is kept for any two numbers and any two texts', () => {
    const byKey = (left: unknown, right: unknown) => Buffer.compare(encodeKey(left), encodeKey(right));
    const numbers = fc.tuple(fc.double({ noNaN: true }), fc.double({ noNaN: true }));
    const longs = fc.tuple(fc.bigInt(-(2n ** 63n), 2n ** 63n - 1n), fc.bigInt(-(2n ** 63n), 2n ** 63n - 1n));
    const texts = fc.tuple(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }));
    fc.assert(
      fc.property(numbers, ([one, other]) => {
        expect(byKey(new Double(one), new Double(other))).toBe(one < other ? -1 : one > other ? 1 : 0);
      }),
    );
    fc.assert(
      fc.property(longs, ([one, other]) => {
        expect(byKey(Long.fromBigInt(one), Long.fromBigInt(other))).toBe(
          one < other ? -1 : one > other ? 1 : 0,
        );
      }),
    );
    fc.assert(
      fc.property(texts, ([one, other]) => {
        expect(byKey(one, other)).toBe(Buffer.compare(Buffer.from(one), Buffer.from(other)));
      }),
    );
  });

  it('knows where a key ends: none is the beginning of another', () => {
    const keys = ascending.map((value) => encodeKey(value).toString('latin1'));
    for (const key of keys) expect(keys.filter((other) => other.startsWith(key))).toEqual([key]);
  });

  it('is not made up for types that it does not know', () => {
    expect(() => encodeKey(Decimal128.fromString('1'))).toThrow('does not compare');
  });
});

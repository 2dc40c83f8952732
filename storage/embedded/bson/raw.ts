import { type Doc, encode } from './document.js';

const DOCUMENT = 0x03;
const ARRAY = 0x04;
const END = Buffer.of(0);

/** The answer of a cursor, around documents that are BSON already and need no second encoding. */
export function encodeCursorReply(
  cursor: Doc,
  batchName: 'firstBatch' | 'nextBatch',
  documents: readonly Buffer[],
): Buffer {
  const batch = wrap(documents.map((bytes, place) => element(DOCUMENT, String(place), bytes)));
  const body = wrap([fieldsOf(encode(cursor)), element(ARRAY, batchName, batch)]);
  return wrap([element(DOCUMENT, 'cursor', body), fieldsOf(encode({ ok: 1 }))]);
}

function element(type: number, name: string, bytes: Buffer): Buffer {
  return Buffer.concat([Buffer.of(type), Buffer.from(name), END, bytes]);
}

/** A document without its length and its end. */
function fieldsOf(document: Buffer): Buffer {
  return document.subarray(4, -1);
}

function wrap(elements: readonly Buffer[]): Buffer {
  const fields = Buffer.concat(elements);
  const length = Buffer.alloc(4);
  length.writeInt32LE(fields.length + 5);
  return Buffer.concat([length, fields, END]);
}

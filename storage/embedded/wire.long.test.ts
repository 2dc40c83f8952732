import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { serialize } from 'bson';
import * as fc from 'fast-check';
import { mongo } from 'mongoose';
import { type EmbeddedStore, startEmbeddedStore } from './embedded-store.js';
import { FrameError, MAX_MESSAGE_BYTES, readFrames, readRequest } from './wire.js';

let directory: string;
let store: EmbeddedStore;
let client: mongo.MongoClient;

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'store-'));
  store = await startEmbeddedStore({ directory });
  client = await mongo.MongoClient.connect(store.uri);
  await client.db().collection('things').insertOne({ a: 1 });
});

afterAll(async () => {
  await client.close();
  await store.stop();
  await rm(directory, { recursive: true });
});

const MESSAGE = 2013;

function frame(opCode: number, ...parts: Uint8Array[]): Buffer {
  const body = Buffer.concat(parts);
  const header = Buffer.alloc(16);
  header.writeInt32LE(16 + body.length);
  header.writeInt32LE(7, 4);
  header.writeInt32LE(opCode, 12);
  return Buffer.concat([header, body]);
}

const flags = Buffer.alloc(4);
const section = (document: object) => Buffer.concat([Buffer.of(0), serialize(document)]);
const ping = frame(MESSAGE, flags, section({ ping: 1, $db: 'main' }));
const insert = frame(
  MESSAGE,
  flags,
  section({ insert: 'x', documents: [{ a: [1, { b: 'text' }] }], $db: 'main' }),
);
const find = frame(MESSAGE, flags, section({ find: 'things', filter: { a: { $gt: 0 } }, $db: 'main' }));

/** Sends bytes on a connection of its own, then no more; gives what came back before the server ended it. */
async function send(bytes: Uint8Array): Promise<Buffer> {
  const socket = connect(join(directory, 'store.sock'));
  const received: Buffer[] = [];
  socket.on('data', (chunk: Buffer) => received.push(chunk));
  socket.on('error', () => undefined);
  socket.end(bytes);
  await once(socket, 'close');
  return Buffer.concat(received);
}

const isServing = async () => (await client.db().collection('things').countDocuments({ a: 1 })) === 1;

describe('a connection', () => {
  it('answers several messages that come at once, in their order', async () => {
    const answers = await send(Buffer.concat([ping, find, ping]));
    expect(answers.readInt32LE(8)).toBe(7);
    expect(answers.length).toBe((await send(ping)).length * 2 + (await send(find)).length);
  });

  it.each<[string, Buffer]>([
    ['of no length', Buffer.alloc(16)],
    ['of a negative length', Buffer.from(ping).fill(0xff, 0, 4)],
    [
      'longer than any may be',
      (() => {
        const long = Buffer.from(ping);
        long.writeInt32LE(MAX_MESSAGE_BYTES + 1);
        return long;
      })(),
    ],
    ['that ends before its end', ping.subarray(0, 30)],
    ['of another operation', frame(2012, flags)],
    [
      'with flags that nobody knows',
      frame(MESSAGE, Buffer.of(8, 0, 0, 0), section({ ping: 1, $db: 'main' })),
    ],
    ['with no body', frame(MESSAGE, flags)],
    [
      'with two bodies',
      frame(MESSAGE, flags, section({ ping: 1, $db: 'x' }), section({ ping: 1, $db: 'x' })),
    ],
    ['that names no database', frame(MESSAGE, flags, section({ ping: 1 }))],
    ['whose body is longer than itself', frame(MESSAGE, flags, Buffer.of(0, 0xff, 0, 0, 0))],
    ['whose body is not BSON', frame(MESSAGE, flags, Buffer.of(0, 8, 0, 0, 0, 0x7e, 1, 2, 0))],
  ])('ends at a message %s, and no other connection does', async (_what, bytes) => {
    expect(await send(bytes)).toHaveLength(0);
    expect(await isServing()).toBe(true);
  });

  it('survives documents nested deeper than the stack', async () => {
    let nested = serialize({});
    for (let depth = 0; depth < 20_000; depth++) {
      const head = Buffer.alloc(7);
      head.writeInt32LE(nested.length + 8);
      head[4] = 3;
      head[5] = 0x61;
      nested = Buffer.concat([head, nested, Buffer.of(0)]);
    }
    await send(frame(MESSAGE, flags, Buffer.of(0), nested));
    expect(await isServing()).toBe(true);
  });

  it('survives bytes changed anywhere in a message', async () => {
    const change = fc.tuple(fc.nat(), fc.integer({ min: 0, max: 255 }));
    const changes = fc.tuple(
      fc.constantFrom(ping, insert, find),
      fc.array(change, { minLength: 1, maxLength: 6 }),
      fc.nat(),
    );
    await fc.assert(
      fc.asyncProperty(changes, async ([original, edits, cut]) => {
        const bytes = Buffer.from(original);
        for (const [place, value] of edits) bytes[place % bytes.length] = value;
        await send(cut % 4 === 0 ? bytes.subarray(0, cut % bytes.length) : bytes);
        expect(await isServing()).toBe(true);
      }),
      { numRuns: 300, seed: 4 },
    );
  });
});

describe('the framing', () => {
  it('finds the same messages however the bytes are cut', async () => {
    const cuts = fc.array(fc.nat(ping.length + find.length), { maxLength: 20 });
    await fc.assert(
      fc.asyncProperty(cuts, async (places) => {
        const bytes = Buffer.concat([ping, find]);
        const ends = [...places.sort((left, right) => left - right), bytes.length];
        const chunks = ends.map((end, place) => bytes.subarray(ends[place - 1] ?? 0, end));
        const frames: Buffer[] = [];
        for await (const each of readFrames(stream(chunks))) frames.push(each);
        expect(frames).toEqual([ping, find]);
      }),
      { seed: 4 },
    );
  });

  it('gives sequences of documents as a field of the body', () => {
    const documents = Buffer.concat([Buffer.from('documents\0'), serialize({ a: 1 }), serialize({ a: 2 })]);
    const length = Buffer.alloc(4);
    length.writeInt32LE(documents.length + 4);
    const bytes = frame(MESSAGE, flags, section({ insert: 'x', $db: 'd' }), Buffer.of(1), length, documents);
    expect(readRequest(bytes).body['documents']).toHaveLength(2);
  });

  it('refuses a field that comes twice', () => {
    const sequence = Buffer.concat([Buffer.of(1, 11, 0, 0, 0), Buffer.from('insert\0')]);
    const bytes = frame(MESSAGE, flags, section({ insert: 'x', $db: 'd' }), sequence);
    expect(() => readRequest(bytes)).toThrow(FrameError);
  });
});

async function* stream(chunks: readonly Buffer[]): AsyncGenerator<Buffer> {
  for (const chunk of chunks) yield await Promise.resolve(chunk);
}

import { z } from 'zod';
import { MAX_DOCUMENT_BYTES } from '../bson/document.js';
import { MAX_MESSAGE_BYTES } from '../wire.js';
import { type Command, command, MAX_STATEMENTS } from './command.js';

const ok = { ok: 1 };

/** What a client says of itself asks for nothing; who wants to hear of changes, or to sign in on the way, is refused. */
const greeting = z.strictObject({
  hello: z.unknown().optional(),
  ismaster: z.unknown().optional(),
  helloOk: z.boolean().optional(),
  client: z.unknown().optional(),
  compression: z.array(z.unknown()).optional(),
  backpressure: z.unknown().optional(),
});

/** What drivers ask first: a server by itself, with the commands of MongoDB 7.0 as far as they go. */
const hello: Command = command(greeting, () =>
  Promise.resolve({
    helloOk: true,
    ismaster: true,
    isWritablePrimary: true,
    maxBsonObjectSize: MAX_DOCUMENT_BYTES,
    maxMessageSizeBytes: MAX_MESSAGE_BYTES,
    maxWriteBatchSize: MAX_STATEMENTS,
    localTime: new Date(),
    logicalSessionTimeoutMinutes: 30,
    minWireVersion: 0,
    maxWireVersion: 21,
    readOnly: false,
    ...ok,
  }),
);

/** Sessions hold nothing here, so ending one is nothing. */
const endSessions = command(z.strictObject({ endSessions: z.array(z.unknown()) }), () => Promise.resolve(ok));

/** Commands about the connection itself. */
export const handshakeCommands = {
  hello,
  ismaster: hello,
  ping: command(z.strictObject({ ping: z.unknown() }), () => Promise.resolve(ok)),
  endSessions,
};

import { z } from 'zod';
import { MAX_DOCUMENT_BYTES } from '../bson/document.js';
import { MAX_MESSAGE_BYTES } from '../wire.js';
import { type Command, command } from './command.js';

const ok = { ok: 1 };

/** What drivers ask first: a server by itself, with the commands of MongoDB 7.0 as far as they go. */
const hello: Command = () =>
  Promise.resolve({
    helloOk: true,
    ismaster: true,
    isWritablePrimary: true,
    maxBsonObjectSize: MAX_DOCUMENT_BYTES,
    maxMessageSizeBytes: MAX_MESSAGE_BYTES,
    maxWriteBatchSize: 100_000,
    localTime: new Date(),
    logicalSessionTimeoutMinutes: 30,
    minWireVersion: 0,
    maxWireVersion: 21,
    readOnly: false,
    ...ok,
  });

/** Sessions hold nothing here, so ending one is nothing. */
const endSessions: Command = () => Promise.resolve(ok);

/** Commands about the connection itself. */
export const handshakeCommands = {
  hello,
  ismaster: hello,
  ping: command(z.strictObject({ ping: z.unknown() }), () => Promise.resolve(ok)),
  endSessions,
};

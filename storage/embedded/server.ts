import { createServer, type Server, type Socket } from 'node:net';
import type { Doc } from './bson/document.js';
import { runCommand } from './commands/index.js';
import type { Engine } from './engine/engine.js';
import { CommandError, StoreError } from './errors.js';
import { encodeReply, readFrames, readRequest, type Request } from './wire.js';

/** A server of the wire protocol, and the way to end it. */
export interface WireServer {
  readonly server: Server;
  /** Ends all connections, those with a command under way too, and stops listening. */
  close(): Promise<void>;
}

/** Makes a server that is not listening yet. What breaks on one connection ends that connection and nothing else. */
export function createWireServer(engine: Engine): WireServer {
  const sockets = new Set<Socket>();
  const server = createServer({ allowHalfOpen: true }, (socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    socket.on('error', () => socket.destroy());
    serve(socket, engine).catch(() => socket.destroy());
  });
  const close = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve());
      for (const socket of sockets) socket.destroy();
    });
  return { server, close };
}

/** Answers the messages of a connection one by one. Ends with an error when the client breaks the protocol. */
async function serve(socket: Socket, engine: Engine): Promise<void> {
  for await (const frame of readFrames(socket)) {
    const request = readRequest(frame);
    const answer = await answerTo(request, engine);
    if (request.wantsReply) socket.write(encodeReply(request, answer));
  }
  socket.end();
}

async function answerTo({ body, database }: Request, engine: Engine): Promise<Doc | Buffer> {
  try {
    return await runCommand({ engine, database }, body);
  } catch (error) {
    return refusal(error instanceof CommandError ? error : unexpected(error));
  }
}

function refusal({ codeName, code, message, details }: CommandError): Doc {
  return { ok: 0, errmsg: message, code, codeName, ...details };
}

function unexpected(error: unknown): CommandError {
  const isFull = error instanceof StoreError && error.code === 'disk-full';
  return new CommandError(
    isFull ? 'OutOfDiskSpace' : 'InternalError',
    error instanceof Error ? error.message : String(error),
  );
}

import { once } from 'node:events';
import { createServer, type RequestListener, type Server, type ServerOptions } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Log } from '../core/log.js';

/** A server that takes requests. */
export interface Listening {
  /** Where it listens, e.g. `http://127.0.0.1:3978`. */
  readonly url: string;
  /** Takes no new connection and lets those that are open finish. */
  close(): Promise<void>;
}

/** An address that is taken, or that this machine does not have. */
export class ListenError extends Error {
  override readonly name = 'ListenError';
}

/** How long a client may take, in milliseconds, and how many there may be. */
export interface ConnectionLimits {
  readonly headers: number;
  /** From the first byte to the last of a request. */
  readonly request: number;
  /** Between two requests of one connection. */
  readonly betweenRequests: number;
  /** Without a byte either way. */
  readonly idle: number;
  readonly connections: number;
}

/** Longer than any platform takes; a proxy in front that keeps connections for a minute is the first to close one. */
const usualLimits: ConnectionLimits = {
  headers: 10_000,
  request: 20_000,
  betweenRequests: 65_000,
  idle: 90_000,
  connections: 1000,
};
const MOST_HEADER_BYTES = 16 * 1024;

export interface ListeningOptions {
  readonly host: string;
  readonly port: number;
  readonly log: Log;
  readonly limits?: ConnectionLimits;
}

/** Listens, within limits on how long a client may take. Rejects with `ListenError`. */
export async function listening(
  app: RequestListener,
  { host, port, log, limits = usualLimits }: ListeningOptions,
): Promise<Listening> {
  const server = limited(limits, app);
  await open(server, host, port);
  const { port: actual } = server.address() as AddressInfo;
  return {
    url: `http://${host.includes(':') ? `[${host}]` : host}:${actual}`,
    close: () => close(server, log),
  };
}

function limited(limits: ConnectionLimits, app: RequestListener): Server {
  const options: ServerOptions = {
    headersTimeout: limits.headers,
    requestTimeout: limits.request,
    keepAliveTimeout: limits.betweenRequests,
    connectionsCheckingInterval: Math.ceil(limits.headers / 5),
    maxHeaderSize: MOST_HEADER_BYTES,
  };
  const server = createServer(options, app).setTimeout(limits.idle);
  server.maxConnections = limits.connections;
  return server;
}

async function open(server: Server, host: string, port: number): Promise<void> {
  try {
    server.listen(port, host);
    await once(server, 'listening');
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
    throw new ListenError(
      `Cannot listen on ${host}:${port} (${code}). Is it running already? Set PORT to a free port, such as PORT=3979, and start again.`,
    );
  }
}

async function close(server: Server, log: Log): Promise<void> {
  const closed = once(server, 'close');
  server.close();
  server.closeIdleConnections();
  // eslint-disable-next-line no-restricted-globals -- Sockets live in real time, whatever the coach's clock says.
  const late = setTimeout(() => {
    log.warn({}, 'connections stayed open too long and were cut');
    server.closeAllConnections();
  }, 5_000);
  await closed;
  clearTimeout(late);
}

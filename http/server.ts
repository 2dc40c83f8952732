import { once } from 'node:events';
import { createServer, type Server, type ServerOptions } from 'node:http';
import type { AddressInfo } from 'node:net';
import express, { type ErrorRequestHandler, type Express, type RequestHandler } from 'express';
import { z } from 'zod';
import { errorName } from '../core/error-name.js';
import type { Log } from '../core/log.js';
import { unknownOperator, type OperatorDetails } from '../core/privacy/operator.js';
import { publicPages } from './pages.js';
import { securityHeaders } from './security-headers.js';

export interface HttpServer {
  /** Chats mount their routes here. */
  readonly app: Express;
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

export interface ListenOptions {
  readonly host: string;
  readonly port: number;
  /** Resolves while what the program needs answers. */
  readonly ping: () => Promise<void>;
  readonly log: Log;
  /** What goes before every route. */
  readonly before?: readonly RequestHandler[];
  /** How many proxies stand in front, each of which adds to `X-Forwarded-For`; whoever is not told, believes none. */
  readonly proxies?: number;
  readonly limits?: ConnectionLimits;
  /** Who runs this service, as the privacy statement says it. */
  readonly operator?: OperatorDetails;
}

/**
 * The one web server. `/healthz` says that the process lives, `/readyz` that what it needs answers a `ping`; `/privacy` and
 * `/terms` are for anyone.
 */
export async function listen(options: ListenOptions): Promise<HttpServer> {
  const {
    host,
    port,
    ping,
    log,
    before = [],
    proxies = 0,
    limits = usualLimits,
    operator = unknownOperator,
  } = options;
  const app = express().disable('x-powered-by').set('trust proxy', proxies);
  app.use(securityHeaders, ...before);
  app.get('/healthz', (_request, response) => void response.json({ status: 'ok' }));
  app.get('/readyz', async (_request, response) => {
    const isReady = await ping().then(
      () => true,
      () => false,
    );
    response.status(isReady ? 200 : 503).json({ status: isReady ? 'ready' : 'not ready' });
  });
  app.use(publicPages(operator));
  const server = limited(limits, app);
  await open(server, host, port);
  const { port: actual } = server.address() as AddressInfo;
  return {
    app,
    url: `http://${host.includes(':') ? `[${host}]` : host}:${actual}`,
    close: () => close(server, log),
  };
}

function limited(limits: ConnectionLimits, app: Express): Server {
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

/** What express says of a request that it could not read, such as an address with half an escape in it. */
const clientErrorSchema = z.looseObject({ status: z.int().min(400).max(499) });

/**
 * Goes last: what no route took is not found, and whatever a route throws becomes a plain answer, its name in the log and
 * none of its words on the wire.
 */
export function handleErrors(app: Express, log: Log): void {
  const handler: ErrorRequestHandler = (error: unknown, _request, response, next) => {
    const status = clientErrorSchema.safeParse(error).data?.status ?? 500;
    if (status === 500) log.error({ error: errorName(error) }, 'a request failed', error);
    if (response.headersSent) next(error);
    else
      response
        .status(status)
        .json({ error: status === 500 ? 'something went wrong' : 'this request cannot be read' });
  };
  const nothingHere: RequestHandler = (_request, response) =>
    void response.status(404).json({ error: 'there is nothing here' });
  app.use(nothingHere, handler);
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

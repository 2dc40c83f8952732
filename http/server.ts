import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import express, { type ErrorRequestHandler, type Express } from 'express';
import { errorName } from './core/error-name.js';
import type { Log } from './core/log.js';

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

/** The one web server. `/healthz` says that the process lives, `/readyz` that what it needs answers a `ping`. */
export async function listen(
  host: string,
  port: number,
  ping: () => Promise<void>,
  log: Log,
): Promise<HttpServer> {
  const app = express().disable('x-powered-by');
  app.get('/healthz', (_request, response) => void response.json({ status: 'ok' }));
  app.get('/readyz', async (_request, response) => {
    const isReady = await ping().then(
      () => true,
      () => false,
    );
    response.status(isReady ? 200 : 503).json({ status: isReady ? 'ready' : 'not ready' });
  });
  const server = createServer(app);
  await open(server, host, port);
  const { port: actual } = server.address() as AddressInfo;
  return {
    app,
    url: `http://${host.includes(':') ? `[${host}]` : host}:${actual}`,
    close: () => close(server, log),
  };
}

/** Goes last: whatever a route throws becomes a plain 500, its name in the log and none of its words on the wire. */
export function handleErrors(app: Express, log: Log): void {
  const handler: ErrorRequestHandler = (error: unknown, _request, response, next) => {
    log.error({ error: errorName(error) }, 'a request failed');
    if (response.headersSent) next(error);
    else response.status(500).json({ error: 'something went wrong' });
  };
  app.use(handler);
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

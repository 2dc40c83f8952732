import express, { type ErrorRequestHandler, type Express, type RequestHandler } from 'express';
import { z } from 'zod';
import { errorName } from '../core/error-name.js';
import type { Log } from '../core/log.js';
import { listening, type Listening, type ListeningOptions } from './listening.js';
import { unknownOperator, type OperatorDetails } from '../core/privacy/operator.js';
import { publicPages } from './pages.js';
import { securityHeaders } from './security-headers.js';

export interface HttpServer extends Listening {
  /** Chats mount their routes here. */
  readonly app: Express;
}

export interface ListenOptions extends ListeningOptions {
  /** What the program still lacks to be at work, by our own names; none where it is. */
  readonly missing: () => Promise<readonly string[]>;
  /** What goes before every route. */
  readonly before?: readonly RequestHandler[];
  /** How many proxies stand in front, each of which adds to `X-Forwarded-For`; whoever is not told, believes none. */
  readonly proxies?: number;
  /** Who runs this service, as the privacy statement says it. */
  readonly operator?: OperatorDetails;
}

/**
 * The web server. `/healthz` says that the process lives, `/readyz` whether it is at work, and else what is missing; `/privacy`
 * and `/terms` are for anyone.
 */
export async function listen(options: ListenOptions): Promise<HttpServer> {
  const { missing, before = [], proxies = 0, operator = unknownOperator } = options;
  const app = express().disable('x-powered-by').set('trust proxy', proxies);
  app.use(securityHeaders, ...before);
  app.get('/healthz', (_request, response) => void response.json({ status: 'ok' }));
  app.get('/readyz', async (_request, response) => {
    const lacks = await missing();
    if (lacks.length === 0) response.json({ status: 'ready' });
    else response.status(503).json({ status: 'not ready', missing: lacks });
  });
  app.use(publicPages(operator));
  return { app, ...(await listening(app, options)) };
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

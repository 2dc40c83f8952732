import type { ErrorEvent, Transport, TransportMakeRequestResponse } from '@sentry/core';
import type { ServerRuntimeClient } from '@sentry/core/server';
import { errorReport, type ErrorReport, type Surroundings } from './report.js';

/** Sends reports of errors to whoever maintains the program. */
export interface ErrorReports {
  readonly report: (error: unknown) => void;
  /** Sends what still waits, for two seconds at most. */
  close(): Promise<void>;
}

const CLOSE_MS = 2000;
/** Milliseconds a report may take to arrive. */
const TIMEOUT = 10_000;

/** Opens the way to Sentry, or to anything that speaks its protocol; the SDK is loaded here alone, where there is an address. */
export async function openErrorReports(dsn: string, about: Surroundings): Promise<ErrorReports> {
  const client = await quietClient(dsn, about.version);
  return {
    report(error) {
      client.captureEvent(eventOf(errorReport(error, about)));
    },
    async close() {
      await client.close(CLOSE_MS);
    },
  };
}

/** A client that gathers nothing by itself: no integrations, no host, and of each event what we put into it. */
async function quietClient(dsn: string, release: string): Promise<ServerRuntimeClient> {
  const { createTransport } = await import('@sentry/core');
  const { ServerRuntimeClient } = await import('@sentry/core/server');
  return new ServerRuntimeClient({
    dsn,
    release,
    transport: (options): Transport => createTransport(options, ({ body }) => post(options.url, body)),
    integrations: [],
    stackParser: () => [],
    sendClientReports: false,
    maxBreadcrumbs: 0,
    beforeSend: onlyOurs,
  });
}

async function post(url: string, body: string | Uint8Array): Promise<TransportMakeRequestResponse> {
  const { status: statusCode, headers } = await fetch(url, {
    method: 'POST',
    body: Buffer.from(body),
    signal: AbortSignal.timeout(TIMEOUT),
  });
  return {
    statusCode,
    headers: {
      'x-sentry-rate-limits': headers.get('x-sentry-rate-limits'),
      'retry-after': headers.get('retry-after'),
    },
  };
}

function eventOf({ name, code, frames, version, platform, node }: ErrorReport): ErrorEvent {
  const inOrder = frames.toReversed();
  return {
    type: undefined,
    level: 'error',
    platform: 'node',
    release: version,
    tags: { code, os: platform, node },
    exception: {
      values: [
        {
          type: name,
          stacktrace: {
            frames: inOrder.map(({ path, line }) => ({ filename: path, lineno: line, in_app: true })),
          },
        },
      ],
    },
  };
}

/** Whatever the SDK has added is left out again. */
const onlyOurs = ({ event_id, timestamp, ...event }: ErrorEvent): ErrorEvent => ({
  type: undefined,
  ...(event_id !== undefined && { event_id }),
  ...(timestamp !== undefined && { timestamp }),
  level: 'error',
  platform: 'node',
  ...(event.release !== undefined && { release: event.release }),
  ...(event.tags && { tags: event.tags }),
  ...(event.exception && { exception: event.exception }),
});

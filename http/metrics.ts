import { errorName } from '../core/error-name.js';
import { listening, type Listening, type ListeningOptions } from './listening.js';

/** What a reader of metrics gets. */
interface Readable {
  read(): Promise<{ readonly contentType: string; readonly text: string }>;
}

/**
 * `/metrics`, on a port of its own: how busy an employer's coach is, is nobody's business who can reach the chats' endpoints.
 * Rejects with `ListenError`.
 */
export const listenForMetrics = (metrics: Readable, options: ListeningOptions): Promise<Listening> =>
  listening((request, response) => {
    if (request.method !== 'GET' || request.url !== '/metrics') {
      response.writeHead(404).end();
      return;
    }
    void metrics.read().then(
      ({ contentType, text }) => response.writeHead(200, { 'content-type': contentType }).end(text),
      (error: unknown) => {
        options.log.error({ error: errorName(error) }, 'metrics could not be read', error);
        response.writeHead(503).end();
      },
    );
  }, options);

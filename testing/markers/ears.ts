import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import type { ClientRequest } from 'node:http';

/** What goes over the wire where others can read it: address and headers of every request that this process makes. */
export class Ears {
  readonly requests: string[] = [];

  private readonly onHttp = (message: unknown): void => {
    const { request } = message as { readonly request: ClientRequest };
    const { protocol, host, path } = request;
    this.requests.push(
      `${request.method} ${protocol}//${host}${path} ${JSON.stringify(request.getHeaders())}`,
    );
  };

  private readonly onFetch = (message: unknown): void => {
    const { request } = message as {
      readonly request: { origin: string; path: string; method: string; headers: unknown };
    };
    const { origin, path, method, headers } = request;
    this.requests.push(`${method} ${origin}${path} ${JSON.stringify(headers)}`);
  };

  open(): void {
    subscribe('http.client.request.start', this.onHttp);
    subscribe('undici:request:create', this.onFetch);
  }

  close(): void {
    unsubscribe('http.client.request.start', this.onHttp);
    unsubscribe('undici:request:create', this.onFetch);
  }
}

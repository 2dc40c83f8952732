import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

/** Takes reports of errors in the place of Sentry, on this machine. */
export class ErrorSink {
  /** What came, with its address and headers. */
  readonly received: string[] = [];
  private readonly server: Server = createServer((request, response) => {
    void text(request).then((body) => {
      this.received.push(`${request.url ?? ''}\n${JSON.stringify(request.headers)}\n${body}`);
      response.end('{}');
      for (const tell of this.waiting.splice(0)) tell();
    });
  });
  private readonly waiting: (() => void)[] = [];

  static async open(): Promise<ErrorSink> {
    const sink = new ErrorSink();
    await new Promise<void>((listening) => sink.server.listen(0, '127.0.0.1', listening));
    return sink;
  }

  get dsn(): string {
    return `http://key@127.0.0.1:${(this.server.address() as AddressInfo).port}/7`;
  }

  /** Resolves with the next report. */
  next(): Promise<void> {
    return new Promise((tell) => this.waiting.push(tell));
  }

  close(): Promise<unknown> {
    return new Promise((closed) => this.server.close(closed));
  }
}

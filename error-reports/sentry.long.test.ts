import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { hostname } from 'node:os';
import { text } from 'node:stream/consumers';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { openReports } from './open.js';
import { afterTest } from '../testing/after-test.js';

/** Where reports are sent to, in place of Sentry. */
let server: Server;
let dsn: string;
let received: string[];
beforeEach(async () => {
  received = [];
  server = createServer((request, response) => {
    void text(request).then((body) => {
      received.push(`${request.url ?? ''}\n${JSON.stringify(request.headers)}\n${body}`);
      response.end('{}');
    });
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  dsn = `http://key@127.0.0.1:${(server.address() as AddressInfo).port}/7`;
});
afterEach(() => new Promise((closed) => server.close(closed)));

describe('what reaches whoever maintains the program', () => {
  it('is the kind of error, its place, and what it ran on: nothing of what was said, where, or by whom', async () => {
    const reports = await openReports(dsn);
    const close = afterTest(() => reports?.close());
    const marker = 'Zebedea-PN7741903';
    process.emitWarning(marker);
    const cause = Object.assign(new Error(`${marker} as a cause`), { detail: marker });
    const error = Object.assign(new TypeError(marker, { cause }), { name: marker, path: marker });
    reports?.report(error);
    await close();
    expect(received).toHaveLength(1);
    const [sent = ''] = received;
    expect(sent).not.toContain(marker);
    expect(sent).not.toContain(hostname());
    expect(sent).not.toContain(process.cwd());
    const [url, , header = '', , item = ''] = sent.split('\n');
    expect(url).toMatch(/^\/api\/7\/envelope\//);
    expect(Object.keys(JSON.parse(header) as object).toSorted()).toEqual(['event_id', 'sent_at']);
    const event = JSON.parse(item) as Record<string, unknown>;
    expect(Object.keys(event).toSorted()).toEqual([
      ...['event_id', 'exception', 'level', 'platform', 'release', 'tags', 'timestamp'],
    ]);
    expect(event['exception']).toMatchObject({ values: [{ type: 'Error' }] });
    expect(JSON.stringify(event['exception'])).toContain('error-reports/sentry.long.test.ts');
    expect(event['tags']).toEqual({ os: process.platform, node: process.version });
  });

  it('is nothing without an address', async () => {
    expect(await openReports(undefined)).toBeUndefined();
  });
});

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { once } from 'node:events';
import { request, type IncomingMessage } from 'node:http';
import { text } from 'node:stream/consumers';
import { createLog } from '../log.js';
import { loopbackOnly } from './loopback-only.js';
import { listen, type HttpServer } from './server.js';

let server: HttpServer;
let port: string;
beforeAll(async () => {
  server = await listen({
    host: '127.0.0.1',
    port: 0,
    missing: () => Promise.resolve([]),
    log: createLog('silent'),
    before: [loopbackOnly],
  });
  server.app.post('/deed', (_req, res) => void res.end('done'));
  port = new URL(server.url).port;
});
afterAll(() => server.close());

/** `fetch` does not let anyone choose the name of the host. */
async function ask(
  method: string,
  path: string,
  headers: Record<string, string> | string[],
): Promise<[number, string]> {
  const sent = request({ host: '127.0.0.1', port, method, path, headers }).end();
  const [response] = (await once(sent, 'response')) as [IncomingMessage];
  return [response.statusCode ?? 0, await text(response)];
}
const named = (host: string): string => host.replace('PORT', port);

describe('who sits at this machine', () => {
  it.each(['127.0.0.1:PORT', 'localhost:PORT', 'LOCALHOST:PORT', '[::1]:PORT'])(
    'is let in as %s',
    async (host) => {
      expect((await ask('GET', '/healthz', { host: named(host) }))[0]).toBe(200);
      expect((await ask('POST', '/deed', { host: named(host), origin: `http://${named(host)}` }))[0]).toBe(
        200,
      );
    },
  );

  it('is told by which name, where they use another', async () => {
    expect(await ask('GET', '/healthz', { host: 'coach.example' })).toEqual([
      421,
      JSON.stringify({ error: `This is reached as 127.0.0.1:${port} and by no other name.` }),
    ]);
  });

  it.each(['', 'none', 'same-origin'])(
    'may do things from a page of this server, or none: %s',
    async (site) => {
      const headers = { host: named('localhost:PORT'), ...(site !== '' && { 'sec-fetch-site': site }) };
      expect((await ask('POST', '/deed', headers))[0]).toBe(200);
    },
  );
});

describe('a page of another site', () => {
  it.each([
    'evil.example',
    'evil.example:PORT',
    'localhost',
    '127.0.0.1',
    'localhost:1',
    'localhost.:PORT',
    'localhost.evil.example:PORT',
    '127.0.0.1.nip.io:PORT',
    '0.0.0.0:PORT',
    '127.0.0.2:PORT',
    '2130706433:PORT',
    '[::ffff:127.0.0.1]:PORT',
    'localhost:PORT@evil.example',
    'localhost:PORT, evil.example',
  ])('whose name points to this machine reads nothing: %j', async (host) => {
    for (const path of ['/healthz', '/playground/history', '/nowhere'])
      expect((await ask('GET', path, { host: named(host) }))[0]).toBe(421);
    expect((await ask('POST', '/deed', { host: named(host) }))[0]).toBe(421);
  });

  it('cannot hide behind a second name', async () => {
    const headers = ['Host', named('localhost:PORT'), 'Host', 'evil.example'];
    expect((await ask('GET', '/healthz', headers))[0]).toBe(421);
  });

  it.each([
    ['origin', 'https://evil.example'],
    ['origin', 'http://evil.example:PORT'],
    ['origin', 'null'],
    ['origin', 'http://localhost:1'],
    ['origin', 'https://localhost:PORT'],
    ['origin', 'http://localhost:PORT.evil.example'],
    ['origin', ''],
    ['sec-fetch-site', 'cross-site'],
    ['sec-fetch-site', 'same-site'],
  ])('does nothing here: %s %s', async (name, value) => {
    const headers = { host: named('localhost:PORT'), [name]: named(value) };
    expect((await ask('POST', '/deed', headers))[0]).toBe(403);
    expect((await ask('DELETE', '/deed', headers))[0]).toBe(403);
  });

  it('cannot load what is here as a picture or a script', async () => {
    const headers = {
      host: named('localhost:PORT'),
      'sec-fetch-site': 'cross-site',
      'sec-fetch-mode': 'no-cors',
    };
    expect((await ask('GET', '/healthz', headers))[0]).toBe(403);
  });
});

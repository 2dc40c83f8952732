import { afterEach, describe, expect, it } from '@jest/globals';
import { once } from 'node:events';
import { connect } from 'node:net';
import { json } from 'express';
import { createLog } from '../log.js';
import { ListenError, type ConnectionLimits } from './listening.js';
import { createReadiness } from './readiness.js';
import { handleErrors, listen, type HttpServer, type ListenOptions } from './server.js';
import { afterTest } from '../testing/after-test.js';

const log = createLog('silent');
let server: HttpServer | undefined;
afterEach(() => server?.close());

const missing = () => Promise.resolve([]);
const start = async (options: Partial<ListenOptions> = {}): Promise<HttpServer> =>
  (server = await listen({ host: '127.0.0.1', port: 0, missing, log, ...options }));

/** Sends bytes as they are, and gives what comes back until the server ends the connection. */
async function send({ url }: HttpServer, ...parts: readonly string[]): Promise<string> {
  const socket = connect(Number(new URL(url).port), '127.0.0.1');
  let answer = '';
  socket.setEncoding('utf8').on('data', (text: string) => (answer += text));
  await once(socket, 'connect');
  for (const part of parts) socket.write(part);
  // Being cut off is an answer too.
  socket.on('error', () => undefined);
  if (!socket.closed) await new Promise((resolve) => socket.once('close', resolve));
  return answer;
}

describe('the web server', () => {
  it('says that it lives, whether it is at work, and else what is missing', async () => {
    let works = true;
    const ping = () => (works ? Promise.resolve() : Promise.reject(new Error('no store')));
    const readiness = createReadiness({ log, ping });
    const { url } = await start({ missing: () => readiness.missing() });
    const ready = async () => {
      const response = await fetch(`${url}/readyz`);
      return [response.status, await response.json()];
    };
    expect(await ready()).toEqual([503, { status: 'not ready', missing: ['scheduler'] }]);
    readiness.begun();
    expect(await ready()).toEqual([200, { status: 'ready' }]);
    works = false;
    expect(await ready()).toEqual([503, { status: 'not ready', missing: ['store'] }]);
    works = true;
    readiness.stopping();
    expect(await ready()).toEqual([503, { status: 'not ready', missing: ['stopping'] }]);
    expect((await fetch(`${url}/healthz`)).status).toBe(200);
  });

  it('answers a fault plainly and keeps its words to itself', async () => {
    const { app, url } = await start();
    app.get('/broken', () => {
      throw new Error('Anna is due on 10 March');
    });
    handleErrors(app, log);
    const response = await fetch(`${url}/broken`);
    expect(response.status).toBe(500);
    expect(await response.text()).not.toContain('Anna');
  });

  it('says what to do about a port that is taken', async () => {
    const port = Number(new URL((await start()).url).port);
    const taken = listen({ host: '127.0.0.1', port, missing, log });
    await expect(taken).rejects.toThrow(ListenError);
    await expect(taken).rejects.toThrow(/PORT=3979/);
  });

  it.each([
    ['/nowhere', {}, 404],
    ['/<script>', {}, 404],
    ['/of/%E0%A4%A', {}, 400],
    ['/body', { method: 'POST', body: '{"Anna"' }, 400],
    ['/body', { method: 'POST', body: `"${'x'.repeat(200_000)}"` }, 413],
  ])('answers %s plainly', async (path, request, status) => {
    const { app, url } = await start();
    app.get('/of/:whom', (_req, res) => void res.end());
    app.post('/body', json());
    handleErrors(app, log);
    const headers = { 'Content-Type': 'application/json' };
    const response = await fetch(url + path, { headers, ...request });
    expect([response.status, response.headers.get('content-type')]).toEqual([
      status,
      'application/json; charset=utf-8',
    ]);
    expect(await response.text()).not.toMatch(/Anna|script|of/);
  });
});

describe('every answer', () => {
  it.each(['/healthz', '/readyz', '/nowhere', '/broken', '/of/%E0%A4%A'])(
    'keeps browsers in check: %s',
    async (path) => {
      const { app, url } = await start();
      app.get('/broken', () => Promise.reject(new Error()));
      app.get('/of/:whom', (_req, res) => void res.end());
      handleErrors(app, log);
      const { headers } = await fetch(url + path);
      expect(Object.fromEntries(headers)).toMatchObject({
        'cache-control': 'no-store',
        'content-security-policy': expect.stringContaining("default-src 'none'"),
        'referrer-policy': 'no-referrer',
        'strict-transport-security': expect.any(String),
        'x-content-type-options': 'nosniff',
        'x-frame-options': 'DENY',
      });
      expect(headers.get('x-powered-by')).toBeNull();
    },
  );
});

describe('a client that takes its time', () => {
  const quick = { headers: 60, request: 90, betweenRequests: 60, idle: 500, connections: 100 };
  const withBody = async (limits: ConnectionLimits): Promise<HttpServer> => {
    const opened = await start({ limits });
    opened.app.post('/body', json(), (_req, res) => void res.end('read'));
    return opened;
  };
  const head =
    'POST /body HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 9\r\n\r\n';

  it('with its headers is cut off', async () => {
    expect(await send(await start({ limits: quick }), 'GET /healthz HTTP/1.1\r\nHost:')).toMatch(
      /^HTTP\/1.1 408/,
    );
  });

  it('with the first of them as well', async () => {
    expect(await send(await start({ limits: quick }))).toMatch(/^(HTTP\/1.1 408|$)/);
  });

  it('with its body is cut off', async () => {
    expect(await send(await withBody(quick), head, '{"a"')).toMatch(/^HTTP\/1.1 408/);
  });

  it('with its next request is cut off', async () => {
    const answer = await send(await withBody(quick), head, '{"a": 12}');
    expect(answer).toMatch(/^HTTP\/1.1 200/);
  });

  it('and does nothing at all is cut off', async () => {
    const opened = await start({ limits: { ...quick, headers: 10_000, request: 10_000, idle: 60 } });
    expect(await send(opened, 'GET /healthz HTTP/1.1\r\n')).toBe('');
  });

  it('is turned away where too many are there already', async () => {
    const patient = { headers: 60_000, request: 60_000, betweenRequests: 60_000, idle: 60_000 };
    const opened = await start({ limits: { ...patient, connections: 1 } });
    const first = connect(Number(new URL(opened.url).port), '127.0.0.1');
    afterTest(() => first.destroy());
    await once(first, 'connect');
    expect(await send(opened, 'GET /healthz HTTP/1.1\r\nHost: x\r\n\r\n')).toBe('');
  });

  it('is told of headers that are too large', async () => {
    const large = `GET /healthz HTTP/1.1\r\nHost: x\r\nX: ${'x'.repeat(20_000)}\r\n\r\n`;
    expect(await send(await start({ limits: quick }), large)).toMatch(/^HTTP\/1.1 431/);
  });
});

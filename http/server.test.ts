import { afterEach, describe, expect, it } from '@jest/globals';
import { handleErrors, listen, ListenError, type HttpServer } from './server.js';
import { createLog } from '../log.js';

const log = createLog('silent');
let server: HttpServer | undefined;
afterEach(() => server?.close());

const start = async (ping: () => Promise<void>): Promise<HttpServer> =>
  (server = await listen({ host: '127.0.0.1', port: 0, ping, log }));

describe('the web server', () => {
  it('says that it lives, and that it is ready while what it needs answers', async () => {
    let works = true;
    const { url } = await start(() => (works ? Promise.resolve() : Promise.reject(new Error('no store'))));
    expect((await fetch(`${url}/healthz`)).status).toBe(200);
    expect((await fetch(`${url}/readyz`)).status).toBe(200);
    works = false;
    expect((await fetch(`${url}/healthz`)).status).toBe(200);
    expect((await fetch(`${url}/readyz`)).status).toBe(503);
  });

  it('answers a fault plainly and keeps its words to itself', async () => {
    const { app, url } = await start(() => Promise.resolve());
    app.get('/broken', () => {
      throw new Error('Anna is due on 10 March');
    });
    handleErrors(app, log);
    const response = await fetch(`${url}/broken`);
    expect(response.status).toBe(500);
    expect(await response.text()).not.toContain('Anna');
  });

  it('says what to do about a port that is taken', async () => {
    const { url } = await start(() => Promise.resolve());
    const port = Number(new URL(url).port);
    const taken = listen({ host: '127.0.0.1', port, ping: () => Promise.resolve(), log });
    await expect(taken).rejects.toThrow(ListenError);
    await expect(taken).rejects.toThrow(/PORT=3979/);
  });
});

import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { once } from 'node:events';
import type { AddressInfo, Server } from 'node:net';
import express from 'express';
import { pages, publicPages } from './pages.js';

let server: Server;
let url: string;
beforeAll(async () => {
  server = express().use(publicPages()).listen(0, '127.0.0.1');
  await once(server, 'listening');
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.close();
});

const read = async (path: string, language = 'nl-NL,nl;q=0.9'): Promise<string> =>
  (await fetch(url + path, { headers: { 'Accept-Language': language } })).text();

it.each(pages)(
  '/%s is read in the language of the browser, and in the other one press away',
  async (page) => {
    expect(await read(`/${page}`)).toContain('<html lang="nl">');
    expect(await read(`/${page}`)).toContain(`href="/${page}?lang=en"`);
    expect(await read(`/${page}?lang=en`)).toContain('<html lang="en">');
  },
);

it('speaks English to whoever reads neither language, or asks for one that is none', async () => {
  expect(await read('/privacy', 'de')).toContain('<html lang="en">');
  expect(await read('/privacy?lang=%3Cscript%3E', 'fr')).toContain('<html lang="en">');
});

import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { once } from 'node:events';
import type { AddressInfo, Server } from 'node:net';
import express from 'express';
import { unknownOperator } from '../core/privacy/operator.js';
import { statementVersion } from '../core/privacy/statement/statement.js';
import { pages, publicPages } from './pages.js';

let server: Server;
let url: string;
beforeAll(async () => {
  server = express()
    .use(publicPages({ ...unknownOperator, name: 'Ouder & Werk <bv>', privacyEmail: 'privacy@example.com' }))
    .listen(0, '127.0.0.1');
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

it('says in the privacy statement who runs the service, what is missing, and of which day it is', async () => {
  expect(statementVersion).toMatch(/^\d{4}-\d\d-\d\d$/);
  const text = await read('/privacy');
  expect(text).toContain('Ouder &amp; Werk &lt;bv&gt;');
  expect(text).toContain('privacy@example.com');
  expect(text).toContain('Autoriteit Persoonsgegevens');
  expect(text).toMatch(/nog niet ingevuld door de aanbieder: SECURITY_EMAIL/);
  expect(text).toMatch(/Dit is de verklaring van \d+ \w+ \d{4}/);
  expect(text).not.toMatch(/\{\w+\}/);
});

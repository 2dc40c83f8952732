import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { calendarRoutes } from './calendar.js';
import { handleErrors, listen, type HttpServer } from './server.js';
import { createLog } from '../log.js';

let server: HttpServer;
beforeAll(async () => {
  const log = createLog('silent');
  server = await listen({ host: '127.0.0.1', port: 0, missing: () => Promise.resolve([]), log });
  const file = { name: 'gesprek.ics', content: 'BEGIN:VCALENDAR\r\n' };
  server.app.use(calendarRoutes({ fetch: (token) => Promise.resolve(token === 'right' ? file : undefined) }));
  handleErrors(server.app, log);
});
afterAll(() => server.close());

const ask = (token: string, language = 'nl'): Promise<Response> =>
  fetch(`${server.url}/calendar/${token}`, { headers: { 'Accept-Language': language } });

it('an appointment is handed over as a file that nobody keeps or lists', async () => {
  const answer = await ask('right');
  expect(answer.status).toBe(200);
  expect(Object.fromEntries(answer.headers)).toMatchObject({
    'content-type': 'text/calendar; charset=utf-8',
    'content-disposition': 'attachment; filename=gesprek.ics',
    'cache-control': 'no-store',
    'referrer-policy': 'no-referrer',
    'x-robots-tag': 'noindex, nofollow',
  });
  expect(await answer.text()).toBe('BEGIN:VCALENDAR\r\n');
});

it.each([
  ['nl', 'Deze link werkt niet'],
  ['en', 'This link does not work'],
])('any other address is not found, and says in %s what to do', async (language, words) => {
  const answers = await Promise.all(
    ['wrong', 'over', '%00', 'a'.repeat(2000)].map((token) => ask(token, language)),
  );
  const [first = '', ...others] = await Promise.all(answers.map((answer) => answer.text()));
  expect(first).toContain(words);
  expect(others).toEqual(others.map(() => first));
  for (const { status, headers } of answers) {
    expect(status).toBe(404);
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('x-robots-tag')).toBe('noindex, nofollow');
  }
});

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { once } from 'node:events';
import { request, type IncomingMessage } from 'node:http';
import { openDemoCoach, type DemoCoach } from '../../testing/demo-coach.js';
import type { PlaygroundPerson } from '../platforms/person.js';
import type { Heard, ShownMessage } from './shown.js';

let world: DemoCoach;
let sanne: PlaygroundPerson;
let kees: PlaygroundPerson;
beforeAll(async () => {
  world = await openDemoCoach({ installFor: ['Hanneke', 'Sanne', 'Kees'] });
  await world.program.begin();
  [sanne, kees] = [world.person('Sanne'), world.person('Kees')];
});
afterAll(() => world.close());

const urlOf = (path: string): string => `${world.program.url}/playground/page/${path}`;
const post = async (deed: string, body: unknown): Promise<[number, unknown]> => {
  const response = await fetch(urlOf(deed), {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
  return [response.status, await response.json()];
};

/** All there is, as a browser hears it first; with `act`, what happens from then on until `isEnough`. */
async function hear(
  act?: () => Promise<unknown>,
  isEnough: (heard: Heard) => boolean = () => true,
): Promise<Heard[]> {
  const over = new AbortController();
  const response = await fetch(urlOf('events'), { signal: over.signal });
  let heard: Heard[] = [];
  let isReady = false;
  let text = '';
  for await (const bytes of response.body!.pipeThrough(new TextDecoderStream())) {
    const events = (text + bytes).split('\n\n');
    text = events.pop() ?? '';
    heard.push(...events.map((event) => JSON.parse(event.replace(/^data: /, '')) as Heard));
    if (!isReady && heard.some(({ kind }) => kind === 'ready')) {
      if (!act) break;
      isReady = true;
      heard = [];
      await act();
    }
    if (isReady && heard.some(isEnough)) break;
  }
  over.abort();
  return heard;
}
const messagesIn = (all: readonly Heard[]): ShownMessage[] =>
  all.flatMap((heard) => (heard.kind === 'message' ? [heard.message] : []));
const answered = (person: PlaygroundPerson, act: () => Promise<unknown>): Promise<Heard[]> =>
  hear(
    act,
    (heard) =>
      heard.kind === 'message' && heard.message.personId === person.id && heard.message.from === 'coach',
  );
const last = async (person: PlaygroundPerson): Promise<ShownMessage> =>
  messagesIn(await hear()).findLast(({ personId }) => personId === person.id)!;

describe('the page', () => {
  it.each([
    ['nl', 'Probeer de coach'],
    ['en', 'Try the coach'],
  ])('is read in the language of the browser: %s', async (lang, title) => {
    const page = await fetch(`${world.program.url}/`, { headers: { 'Accept-Language': lang } });
    const html = await page.text();
    expect(html).toContain(`<html lang="${lang}">`);
    expect(html).toContain(`<h1>${title}</h1>`);
    expect(html).toContain('Sanne de Boer');
  });

  it('runs what comes from this server, and nothing that is written into it', async () => {
    const page = await fetch(`${world.program.url}/`);
    const policy = page.headers.get('content-security-policy') ?? '';
    expect(policy).toMatch(/default-src 'none'; script-src 'self'; style-src 'self'/);
    expect(policy).toMatch(/frame-ancestors 'none'/);
    expect(policy).not.toMatch(/unsafe|\*/);
    expect(await page.text()).not.toMatch(
      /<script(?![^>]*(?: src=|type="application\/json"))|<style| style=| on\w+=/,
    );
  });

  it('has a script that needed no building, and its stylesheets', async () => {
    const script = await fetch(urlOf('page.js'));
    expect(script.headers.get('content-type')).toContain('javascript');
    expect(await script.text()).toContain('AdaptiveCard');
    for (const name of ['page.css', 'teams.css', 'slack.css'])
      expect((await fetch(urlOf(name))).headers.get('content-type')).toContain('text/css');
  });
});

describe('who may use it', () => {
  async function statusOf(path: string, headers: Record<string, string>, body?: string): Promise<number> {
    const { port, host } = new URL(world.program.url);
    const sent = request({
      ...{ host: '127.0.0.1', port, path, method: body === undefined ? 'GET' : 'POST' },
      headers: { host, ...headers },
    });
    sent.end(body);
    const [response] = (await once(sent, 'response')) as [IncomingMessage];
    response.resume();
    return response.statusCode ?? 0;
  }
  const paths = ['/', '/playground/page/events', '/playground/page/timeline', '/playground/page/page.js'];

  it.each(paths)('a page whose name points to this machine does not read %s', async (path) => {
    expect(await statusOf(path, { host: 'evil.example' })).toBe(421);
  });

  it.each([{ origin: 'https://evil.example' }, { origin: 'null' }, { 'sec-fetch-site': 'cross-site' }])(
    'another site does nothing here: %j',
    async (headers) => {
      const said = world.playground.history.of(sanne).length;
      const body = JSON.stringify({ person: sanne.id, text: 'help' });
      const json = { 'content-type': 'application/json' };
      expect(await statusOf('/playground/page/say', { ...json, ...headers }, body)).toBe(403);
      expect(await statusOf('/playground/page/jump', { ...json, ...headers }, '{"jump":"week"}')).toBe(403);
      expect(world.playground.history.of(sanne)).toHaveLength(said);
    },
  );

  it('takes no form, which another site could send unasked', async () => {
    const form = { 'content-type': 'text/plain' };
    const body = JSON.stringify({ person: sanne.id, text: 'help' });
    expect(await statusOf('/playground/page/say', form, body)).toBe(400);
  });
});

describe('what someone does there', () => {
  it.each(['Sanne', 'Kees'])('is heard, and answered in their chat: %s', async (name) => {
    const person = world.person(name);
    const all = await answered(person, () => post('say', { person: person.id, text: 'help' }));
    const answer = messagesIn(all).at(-1)!;
    if (person.chat === 'teams') expect(answer.card).toMatchObject({ type: 'AdaptiveCard' });
    else expect(answer.html).toContain('<h2>');
    expect(all.some((heard) => heard.kind === 'call' && heard.call.personIds.includes(person.id))).toBe(true);
  });

  it('opens a form in Slack, says what is wrong at its field, and closes it', async () => {
    const asked = await answered(kees, () => post('say', { person: kees.id, text: 'instellingen' }));
    const message = messagesIn(asked).at(-1)!;
    const isOpen = (heard: Heard): boolean =>
      heard.kind === 'views' && heard.modal?.html.includes('data-block') === true;
    const pressed = { person: kees.id, message: message.id, button: 'Formulier openen' };
    const opened = (await hear(() => post('press', pressed), isOpen)).find(isOpen)!;
    if (opened.kind !== 'views' || !opened.modal) throw new Error('no modal');
    const view = opened.modal.id;
    expect(await post('submit', { person: kees.id, view, values: { nowhere: 'x' } })).toEqual([
      409,
      { error: 'refused' },
    ]);
    expect(await post('close', { person: kees.id, view })).toEqual([200, {}]);
    expect(await post('close', { person: kees.id, view })).toEqual([404, { error: 'gone' }]);
  });

  it('types /coach in Slack', async () => {
    const all = await answered(kees, () => post('say', { person: kees.id, text: '/coach help' }));
    expect(messagesIn(all).at(-1)).toMatchObject({ from: 'coach' });
    expect(world.playground.history.of(kees).some(({ text }) => text.includes('/coach'))).toBe(false);
  });

  it('drops a file, which is handed over and never opened here', async () => {
    const file = { name: 'x.html', type: 'text/html', base64: btoa('<script>1</script>') };
    await answered(kees, () => post('file', { person: kees.id, file }));
    const all = messagesIn(await hear());
    const dropped = all.find(({ files }) => files.some(({ name }) => name === 'x.html'))!;
    const served = await fetch(world.program.url + dropped.files[0]!.url);
    expect(served.headers.get('content-disposition')).toContain('attachment');
    expect(served.headers.get('content-type')).toContain('octet-stream');
    expect(await served.text()).toBe('<script>1</script>');
    expect((await fetch(urlOf('files/slack/nothing'))).status).toBe(404);
  });

  it.each([
    ['say', 'Anna is'],
    ['say', '[]'],
    ['say', { text: 'help' }],
    ['say', { person: 'PERSON', text: '' }],
    ['say', { person: 'PERSON', text: 'x'.repeat(5000) }],
    ['press', { person: 'PERSON', message: 7, button: 'x' }],
    ['file', { person: 'PERSON', file: { name: 'x', type: '', base64: '%%%' } }],
    ['submit', { person: 'PERSON', view: 'V1', values: { a: { b: 1 } } }],
    ['jump', { jump: 'year' }],
  ])('that cannot be read is refused, and quoted nowhere: %s %j', async (deed, body) => {
    const text = typeof body === 'string' ? body : JSON.stringify(body).replace('PERSON', sanne.id);
    expect(await post(deed, text)).toEqual([400, { error: 'unreadable' }]);
  });

  it('tells what is not there from what cannot be done', async () => {
    const { id } = await last(sanne);
    const gone = [404, { error: 'gone' }];
    expect(await post('say', { person: 'nobody', text: 'help' })).toEqual(gone);
    expect(await post('press', { person: sanne.id, message: '1', button: 'Gedaan' })).toEqual(gone);
    expect(await post('press', { person: sanne.id, message: id, button: 'No such button' })).toEqual([
      409,
      { error: 'refused' },
    ]);
    expect((await fetch(urlOf('dance'), { method: 'POST' })).status).toBe(404);
  });
});

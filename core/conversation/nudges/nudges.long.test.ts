import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';
import type { KeptMessage } from '../../../demo/platforms/chat-history.js';
import { createLog } from '../../../log.js';
import { openDemoCoach, type DemoCoach } from '../../../testing/demo-coach.js';
import { allInside } from '../../../demo/platforms/all-inside.js';
import { formatDate } from '../../language/format-date.js';
import type { Journey } from '../../journeys/journey.js';
import { CardReader } from './testing/card-reader.js';

const day = (text: string) => Temporal.PlainDate.from(text);

/** Both chats in both languages: who reads, of whom, and under which number the roster knows her. */
const readers = [
  ['Sanne', 'Anna', '2001'],
  ['Priya', 'Eva', '2005'],
  ['Kees', 'Hiske', '2008'],
  ['Emma', 'Imani', '2009'],
] as const;

const lines: string[] = [];
let world: DemoCoach;
const journeys = new Map<string, Journey>();
beforeAll(async () => {
  const log = createLog('debug', { write: (line) => void lines.push(line) });
  world = await openDemoCoach({ installFor: ['Hanneke', ...readers.map(([name]) => name)], log });
  for (const [name, , number] of readers)
    journeys.set(name, await world.report(number, { dueDate: day('2027-06-01') }));
  await world.deliver();
});
afterAll(() => world.close());

const nudgesOf = (name: string) => world.nudgesOf(journeys.get(name)!);

/** The tips that came this morning, each opened as a card of its own. */
async function openedTips(reader: CardReader): Promise<[KeptMessage, KeptMessage]> {
  const [digest] = world.messagesOf(reader.name);
  if (!digest) throw new Error('nothing came');
  const open = reader.t('action.open-what', { title: '' }).trim();
  const titles = reader.buttons(digest).filter((title) => title.startsWith(open));
  return [await reader.press(digest, titles[0]!), await reader.press(digest, titles[1]!)];
}

/** Under what the store keeps an address. */
const hashOf = (url: string): string =>
  createHash('sha256')
    .update(url.split('/').at(-1) ?? '')
    .digest('base64url');

const addressIn = (message: KeptMessage): string =>
  allInside(message.card ?? message.blocks, ({ url }) => typeof url === 'string')
    .map(({ url }) => String(url))
    .find((url) => url.includes('/calendar/')) ?? '';

describe.each<readonly [string, string, string]>(readers)('%s, with tips about %s', (name, employee) => {
  let reader: CardReader;
  let first: KeptMessage;
  let second: KeptMessage;
  let talk: KeptMessage;
  beforeAll(async () => {
    reader = new CardReader(world, name);
    [first, second] = await openedTips(reader);
  });
  const stateOf = async (state: string) => (await nudgesOf(name)).filter((one) => one.state === state);

  it('sees four things to do at once', () => {
    const { t } = reader;
    expect(reader.buttons(first)).toEqual([
      t('action.done'),
      t('action.later'),
      t('action.dismiss'),
      t('action.prepare'),
      t('action.show-plan'),
    ]);
  });

  it('gets help to begin the talk, in words of the tip and with the first name', async () => {
    const { t } = reader;
    talk = await reader.press(first, t('action.prepare'));
    expect(talk.id).not.toBe(first.id);
    for (const words of [
      t('prepare.title', { firstName: employee }),
      t('nudge.say'),
      t('prepare.care-1'),
      t('prepare.care-2'),
      t('nudge.avoid'),
    ])
      expect(reader.reads(talk)).toContain(words);
    expect(reader.buttons(talk)).toEqual([t('action.plan-talk'), t('action.done')]);
  });

  it('plans it, and fetches an appointment that names nobody', async () => {
    const { t } = reader;
    const form = await reader.ask(talk, t('action.plan-talk'));
    expect(form).toContain(t('plan-talk.what').slice(0, 40));
    expect(await reader.handInWrong(talk, t('plan-talk.submit'), { day: '2026-11-23' })).toContain('24 ');
    const planned = await reader.handIn(talk, t('plan-talk.submit'), { day: '2026-11-25' });
    expect(planned.id).toBe(talk.id);
    const date = formatDate(day('2026-11-25'), reader.person.locale, 'full');
    expect(reader.reads(talk)).toContain(t('plan-talk.ready', { date, time: '10:00' }));
    expect(reader.buttons(talk)).toContain(t('plan-talk.again'));

    const url = addressIn(planned);
    expect(url).toMatch(new RegExp(`^${world.program.url}/calendar/[\\w-]{43}$`));
    const answer = await fetch(url);
    expect(answer.headers.get('cache-control')).toBe('no-store');
    const file = await answer.text();
    expect(file).toContain(`SUMMARY:${t('calendar.title')}\r\n`);
    expect(file).toContain('DTSTART:20261125T090000Z\r\n');
    expect(file).toContain('CLASS:PRIVATE\r\n');
    const secrets = [employee, name, url.split('/').at(-1)!, 'coach', 'Coach'];
    for (const secret of secrets) expect(file).not.toContain(secret);
    for (const secret of secrets.slice(0, 3)) expect(lines.join('\n')).not.toContain(secret);
    expect((await fetch(`${url.slice(0, -1)}${url.endsWith('A') ? 'B' : 'A'}`)).status).toBe(404);
  });

  it('asks to be reminded later, thinks better of it, and has the card back', async () => {
    const { t } = reader;
    const form = await reader.ask(second, t('action.later'));
    const tomorrow = formatDate(day('2026-11-25'), reader.person.locale, 'full');
    expect(form).toContain(t('later.tomorrow', { date: tomorrow }));
    await reader.giveUp(second);
    expect(reader.buttons(second)).toContain(t('action.later'));
    expect(await stateOf('snoozed')).toEqual([]);
  });

  it('is told which days are left, and reminded on the working day after a free one', async () => {
    const { t } = reader;
    await reader.ask(second, t('action.later'));
    const late = await reader.handInWrong(second, t('later.submit'), { day: '2029-01-01' });
    expect(late).toContain(t('later.not-then', { from: '@', until: '' }).split('@')[0]);
    const closed = await reader.handIn(second, t('later.submit'), { day: '2026-11-28' });
    expect(closed.id).toBe(second.id);
    const monday = formatDate(day('2026-11-30'), reader.person.locale, 'full');
    expect(reader.reads(second)).toContain(t('nudge.snoozed', { date: monday }));
    expect(reader.buttons(second)).toEqual([]);
    expect(await stateOf('snoozed')).toMatchObject([
      { on: day('2026-11-30'), nextAt: Temporal.Instant.from('2026-11-30T08:00:00Z') },
    ]);
  });

  it('has nothing to do with a tip, at once; and says why with one more tap', async () => {
    const { t } = reader;
    await reader.press(first, t('action.dismiss'));
    expect(reader.reads(first)).toContain(t('nudge.dismissed'));
    expect(await stateOf('dismissed')).toMatchObject([{ reason: undefined, nextAt: undefined }]);
    expect(reader.buttons(first)).toHaveLength(4);
    await reader.press(first, t('dismiss.too-many'));
    expect(reader.reads(first)).toContain(t('dismiss.told', { reason: t('dismiss.too-many') }));
    expect(reader.buttons(first)).toEqual([]);
    expect(await stateOf('dismissed')).toMatchObject([{ reason: 'too-many' }]);
  });
});

describe('afterwards', () => {
  it('HR reads how often which reason was given, and not by whom', async () => {
    const hanneke = world.person('Hanneke');
    await world.playground.player.say(hanneke, 'rapport');
    const report = world.cardsOf('Hanneke').at(-1) ?? '';
    expect(report).toContain('4 niet van toepassing (4 te veel tips)');
    for (const [name, employee] of readers) {
      expect(report).not.toContain(name);
      expect(report).not.toContain(employee);
    }
  });

  it('an address is good for nothing after an hour, and what lay there is gone with the day', async () => {
    const urls = world.playground.history
      .all()
      .map(addressIn)
      .filter((url) => url !== '');
    expect(urls).toHaveLength(4);
    world.clock.travelTo(world.clock.now().add({ hours: 1 }));
    for (const url of urls) expect((await fetch(url)).status).toBe(404);
    const { repositories, jobs } = world.program;
    const kept = () => Promise.all(urls.map((url) => repositories.appointments.get(hashOf(url))));
    expect(await kept()).not.toContain(undefined);
    world.clock.travelTo(world.clock.now().add({ minutes: 1 }));
    await jobs.find(({ name }) => name === 'tidy-installation')?.run();
    expect(await kept()).toEqual(urls.map(() => undefined));
  });

  it('the tip that was put off comes back on its day', async () => {
    const before = world.messagesOf('Sanne').length;
    world.clock.travelTo(Temporal.Instant.from('2026-11-30T08:00:00Z'));
    await world.deliver();
    expect(world.messagesOf('Sanne')).toHaveLength(before + 1);
    expect((await nudgesOf('Sanne')).filter(({ state }) => state === 'snoozed')).toEqual([]);
  });
});

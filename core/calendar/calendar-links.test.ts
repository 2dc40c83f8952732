import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';
import { JumpingClock } from '../../storage/testing/jumping-clock.js';
import { nine } from '../../storage/testing/samples.js';
import { openTestStore, type TestStore } from '../../storage/testing/test-store.js';
import { createCalendarLinks, type CalendarLinks } from './calendar-links.js';

let test: TestStore;
let clock: JumpingClock;
let links: CalendarLinks;
beforeAll(async () => {
  test = await openTestStore();
  clock = new JumpingClock(nine);
  const { appointments } = test.store.repositories;
  links = createCalendarLinks({ appointments, clock }, 'https://coach.example.com/');
});
afterAll(() => test.close());

const talk = Temporal.Instant.from('2027-07-05T08:00:00Z');
const tokenOf = (url: string): string => url.split('/').at(-1) ?? '';

it('an address says nothing, is never the same twice, and its file is a private half hour of no subject', async () => {
  const first = await links.make(talk, 'nl');
  const second = await links.make(talk, 'nl');
  expect(first.url).toMatch(/^https:\/\/coach\.example\.com\/calendar\/[\w-]{43}$/);
  expect(second.url).not.toBe(first.url);
  const file = await links.fetch(tokenOf(first.url));
  expect(file?.name).toBe('gesprek.ics');
  const [, body = ''] = /BEGIN:VEVENT\r\n(.*)END:VEVENT/s.exec(file?.content ?? '') ?? [];
  const told = body
    .trim()
    .split('\r\n')
    .map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 1)] as const);
  const { UID, DTSTAMP, ...rest } = Object.fromEntries<string | undefined>(told);
  expect([UID, DTSTAMP]).toEqual([expect.stringMatching(/^[\w-]{43}$/), expect.any(String)]);
  expect(rest).toEqual({
    SUMMARY: 'Gesprek',
    DTSTART: '20270705T080000Z',
    DURATION: 'PT30M',
    CLASS: 'PRIVATE',
    'X-MICROSOFT-CDO-BUSYSTATUS': 'BUSY',
  });
});

it('speaks the language of who planned it', async () => {
  const { url } = await links.make(talk, 'en');
  const file = await links.fetch(tokenOf(url));
  expect(file?.name).toBe('conversation.ics');
  expect(file?.content).toContain('SUMMARY:Conversation');
});

it('is good for an hour, however often it is fetched, and then for nothing', async () => {
  const { url, until } = await links.make(talk, 'nl');
  expect(until).toEqual(clock.now().add({ hours: 1 }));
  clock.pass({ minutes: 59 });
  const [once, twice] = [await links.fetch(tokenOf(url)), await links.fetch(tokenOf(url))];
  expect(once?.content.includes('SUMMARY')).toBe(true);
  expect(twice?.name).toBe(once?.name);
  clock.pass({ minutes: 1 });
  expect(await links.fetch(tokenOf(url))).toBeUndefined();
  expect(await links.fetch('guessed')).toBeUndefined();
});

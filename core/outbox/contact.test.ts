import { describe, expect, it } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';
import { freshContact, isResting, troubled, type Contact } from './contact.js';

const now = Temporal.Instant.from('2026-11-24T08:00:00Z');
const fresh = freshContact({ userId: 'kees', chat: 'slack' });
const minutesOf = ({ trouble }: Pick<Contact, 'trouble'>): number | undefined =>
  trouble?.restsUntil?.since(now).total('minutes');

/** The contact after so many failures for one reason, all at `now`. */
const after = (times: number, reason: Parameters<typeof troubled>[1]): Contact =>
  Array.from({ length: times }).reduce<Contact>(
    (contact) => ({ ...contact, ...troubled(contact, reason, now) }),
    fresh,
  );

describe('someone who cannot be reached', () => {
  it('is left alone for longer after each refusal, a day at the most', () => {
    expect([1, 2, 3, 4, 5, 6].map((times) => minutesOf(after(times, 'blocked')))).toEqual([
      1, 15, 60, 240, 1440, 1440,
    ]);
  });

  it('is tried again sooner where it is the platform that has trouble, and never sooner than it asks', () => {
    expect([1, 2, 3].map((times) => minutesOf(after(times, 'unavailable')))).toEqual([1, 2, 4]);
    const asked = Temporal.Duration.from({ minutes: 30 });
    expect(minutesOf({ ...fresh, ...troubled(fresh, 'unavailable', now, asked) })).toBe(30);
  });

  it('is told of once: half an hour after the first failure, whatever the reason becomes', () => {
    const first = { ...fresh, ...troubled(fresh, 'unavailable', now) };
    expect(first.nextAt).toEqual(now.add({ minutes: 30 }));
    const told = { ...first, nextAt: undefined };
    const again = troubled(told, 'blocked', now.add({ hours: 3 }));
    expect(again).toMatchObject({ nextAt: undefined, trouble: { reason: 'blocked', since: now } });
  });

  it('is closed by nothing but the last word of the platform', () => {
    expect(isResting(after(1, 'person-gone'), now.add({ hours: 10_000 }))).toBe(true);
    expect(isResting(after(9, 'not-authorised'), now.add({ hours: 25 }))).toBe(false);
  });
});

import { describe, expect, it } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';
import { deliveryMoment, nextOpening, windowOf, type DeliveryWindow } from './delivery-window.js';
import { amsterdam } from './testing/amsterdam.js';

const day = (text: string) => Temporal.PlainDate.from(text);
const at = (text: string) => Temporal.Instant.from(text);
const arrives = (on: string, expiresOn: string, window = amsterdam) =>
  deliveryMoment({ on: day(on), expiresOn: day(expiresOn) }, window)
    .toZonedDateTimeISO(window.timeZone)
    .toPlainDateTime()
    .toString();

describe('the moment a nudge arrives', () => {
  it('is nine in the morning of its day', () => {
    expect(arrives('2026-11-24', '2026-12-01')).toBe('2026-11-24T09:00:00');
  });

  it('waits for Monday over a weekend, and for the first working day over Christmas', () => {
    expect(arrives('2026-11-28', '2026-12-05')).toBe('2026-11-30T09:00:00');
    expect(arrives('2026-12-25', '2027-01-05')).toBe('2026-12-28T09:00:00');
  });

  it('comes on the last working day before, where it would expire first', () => {
    expect(arrives('2026-11-28', '2026-11-29')).toBe('2026-11-27T09:00:00');
  });

  it('is nine local time on both sides of a daylight-saving change', () => {
    const moment = (on: string) =>
      deliveryMoment({ on: day(on), expiresOn: day('2027-12-31') }, amsterdam).toString();
    expect(moment('2027-03-25')).toBe('2027-03-25T08:00:00Z');
    expect(moment('2027-03-30')).toBe('2027-03-30T07:00:00Z');
    expect(moment('2027-10-29')).toBe('2027-10-29T07:00:00Z');
    expect(moment('2027-11-01')).toBe('2027-11-01T08:00:00Z');
  });

  it('skips the hour that does not exist', () => {
    const cairo: DeliveryWindow = {
      ...amsterdam,
      timeZone: 'Africa/Cairo',
      opensAt: Temporal.PlainTime.from('00:30'),
    };
    expect(arrives('2026-04-24', '2026-05-01', cairo)).toBe('2026-04-24T01:30:00');
  });

  it("is nine in the recipient's own time zone", () => {
    const curacao = { ...amsterdam, timeZone: 'America/Curacao' };
    const days = { on: day('2026-11-24'), expiresOn: day('2026-12-01') };
    expect(deliveryMoment(days, curacao).toString()).toBe('2026-11-24T13:00:00Z');
  });
});

describe("a person's window", () => {
  const employer = { timeZone: 'Europe/Amsterdam', deliveryTime: '09:00', country: 'NL' };
  const roster = { timeZone: 'America/Curacao' };
  const wishes = { timeZone: 'Asia/Tokyo', deliveryTime: '08:15' };

  it.each([
    ['the employer’s, where nobody says otherwise', {}, 'Europe/Amsterdam', '09:00:00'],
    ['in the time zone of the roster before the employer’s', roster, 'America/Curacao', '09:00:00'],
    [
      'as the person chose, before roster and employer',
      { ...roster, settings: wishes },
      'Asia/Tokyo',
      '08:15:00',
    ],
    [
      'the roster’s where the person chose the hour alone',
      { ...roster, settings: { deliveryTime: '10:30' } },
      'America/Curacao',
      '10:30:00',
    ],
    [
      'at the employer’s hour where the person chose the time zone alone',
      { settings: { timeZone: 'Asia/Tokyo' } },
      'Asia/Tokyo',
      '09:00:00',
    ],
  ])('is %s', (_, person, timeZone, opensAt) => {
    expect(windowOf(person, employer)).toEqual({
      timeZone,
      opensAt: Temporal.PlainTime.from(opensAt),
      country: 'NL',
    });
  });
});

describe('the next opening', () => {
  const opens = (now: string) => nextOpening(at(now), amsterdam).toString();

  it('is now while the window is open', () => {
    expect(opens('2026-11-24T08:00:00Z')).toBe('2026-11-24T08:00:00Z');
    expect(opens('2026-11-24T15:59:59Z')).toBe('2026-11-24T15:59:59Z');
  });

  it('is this morning before nine, and the next working day after five', () => {
    expect(opens('2026-11-24T07:59:59Z')).toBe('2026-11-24T08:00:00Z');
    expect(opens('2026-11-24T16:00:00Z')).toBe('2026-11-25T08:00:00Z');
    expect(opens('2026-11-27T16:00:00Z')).toBe('2026-11-30T08:00:00Z');
  });

  it('skips a public holiday', () => {
    expect(opens('2027-04-27T10:00:00Z')).toBe('2027-04-28T07:00:00Z');
  });
});

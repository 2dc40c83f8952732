import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { setImmediate } from 'node:timers/promises';
import { Temporal } from 'temporal-polyfill';
import { demoTenant } from '../../demo/demo-tenant.js';
import { Chatter, type Filled, type Speaker } from '../../testing/conversation/chatter.js';
import { speakerFor } from '../../testing/conversation/speaker.js';
import { untilDone } from '../../testing/conversation/until-done.js';
import { openDemoCoach, type DemoCoach } from '../../testing/demo-coach.js';

const day = (text: string) => Temporal.PlainDate.from(text);
const quince = { about: 'leave:maternity', how: 'set', topUp: '100', extraWeeks: '2', text: 'Een kweepeer.' };
const ownTip = { about: 'tip:leave-wishes', how: 'set', text: 'Bel eerst met Mispel.' };
const removed = (about: string): Filled => ({ about, how: 'remove', topUp: '', extraWeeks: '', text: '' });

let world: DemoCoach;
let hr: Speaker;
beforeEach(async () => {
  world = await openDemoCoach({ installFor: ['Hanneke', 'Sanne'] });
  await world.report('2001', {
    announcedOn: day('2026-10-01'),
    dueDate: day('2027-03-10'),
    leaveStart: day('2027-01-28'),
  });
  hr = speakerFor(world.playground, world.person('Hanneke'), 'nl');
});
afterEach(() => world.close());

/** What HR reads after typing this, and after each form they hand in. */
async function reads(typed: string, ...forms: readonly Filled[]): Promise<string> {
  await hr.say(typed);
  await untilDone(hr);
  for (const values of forms) {
    await hr.handIn(values);
    await untilDone(hr);
  }
  return hr.reads();
}
/** What a manager is answered. */
async function sanneReads(typed: string): Promise<string> {
  const sanne = speakerFor(world.playground, world.person('Sanne'), 'nl');
  const before = world.messagesOf('Sanne').length;
  await sanne.say(typed);
  while (world.messagesOf('Sanne').length === before) await setImmediate();
  await untilDone(sanne);
  return world.cardsOf('Sanne').slice(before).join('\n');
}
const terms = async () => (await world.program.repositories.tenants.get(demoTenant.id))?.terms;

describe("the employer's own terms", () => {
  it('stand in the plan and with an answer, as the employer’s, until they are taken away', async () => {
    expect(await reads('eigen regelingen', quince)).toMatch(/Aan de termijnen van de wet verandert niets/);
    expect(await terms()).toBeUndefined();
    await reads('eigen regelingen', quince, {});
    const own = /Van de werkgever[^]*100%[^]*2 weken langer[^]*Een kweepeer\./;
    expect(await sanneReads('plan Anna alle data')).toMatch(own);
    expect(await sanneReads('Hoe lang duurt bevallingsverlof?')).toMatch(
      /Van de werkgever[^]*Een kweepeer\./,
    );
    expect(await reads('eigen regelingen')).toMatch(/Bevallingsverlof: .*100%.*Een kweepeer\./);
    await reads('eigen regelingen', removed('leave:maternity'), {});
    expect(await terms()).toBeUndefined();
    expect(await sanneReads('plan Anna alle data')).not.toMatch(/Van de werkgever/);
    expect(await sanneReads('Hoe lang duurt bevallingsverlof?')).not.toMatch(/Van de werkgever/);
  });

  it('about a tip stand on its card', async () => {
    await reads('eigen regelingen', ownTip, {});
    await world.deliver();
    const sanne = new Chatter(world.playground, world.person('Sanne'), 'nl');
    await sanne.untilAnswered(() => world.playground.player.press(sanne.last(), 'Openen: Verlofwensen'));
    expect(world.cardsOf('Sanne').join()).toMatch(/Van de werkgever[^]*Bel eerst met Mispel\./);
  });
});

describe('what does not fit', () => {
  it('is said at the form, and nothing is kept of it', async () => {
    for (const [wrong, says] of [
      [{ topUp: '130' }, /Vul een getal in dat hier past/],
      [{ topUp: '60' }, /Vul een getal in dat hier past/],
      [{ extraWeeks: '-2' }, /Vul een getal in dat hier past/],
      [{ extraWeeks: '1.5' }, /Dit klopt niet/],
      [{ about: 'leave:holiday' }, /Kies iets uit de lijst/],
      [{ topUp: '', extraWeeks: '', text: ' ' }, /Vul minstens een van de drie in/],
      [{ ...ownTip, extraWeeks: '2' }, /Bij een tip kan dit niet/],
      [removed('leave:adoption'), /Hierover is niets vastgelegd/],
    ] as const)
      expect([wrong, await reads('eigen regelingen', { ...quince, ...wrong })]).toEqual([
        wrong,
        expect.stringMatching(says),
      ]);
    expect(await terms()).toBeUndefined();
  });
});

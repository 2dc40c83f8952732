import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';
import type { Speaker } from '../../testing/conversation/chatter.js';
import { speakerFor } from '../../testing/conversation/speaker.js';
import { openDemoCoach, type DemoCoach } from '../../testing/demo-coach.js';
import type { Journey } from '../journeys/journey.js';
import type { NudgeState } from '../outbox/nudge.js';

/** Hanneke (Teams) and Ravi (Slack) are of HR; Sanne (Teams) manages Anna. */
let world: DemoCoach;
let annas: Journey;
beforeEach(async () => {
  world = await openDemoCoach({ installFor: ['Hanneke', 'Ravi', 'Sanne'] });
  annas = await world.report('2001', { dueDate: Temporal.PlainDate.from('2027-06-01') });
});
afterEach(() => world.close());

const as = (firstName: string): Speaker => speakerFor(world.playground, world.person(firstName), 'nl');
const milestonesOf = async (): Promise<string[]> => Object.keys(await world.planOf(annas));

/** What became of one of Anna's nudges. */
async function set(milestoneId: string, state: NudgeState): Promise<void> {
  const nudge = (await world.nudgesOf(annas)).find((one) => one.milestoneId === milestoneId);
  await world.asHr(() =>
    world.program.repositories.nudges.change(
      nudge?.id ?? '',
      { states: ['planned', 'delivered'] },
      { state, nextAt: undefined, deliveredAt: undefined },
    ),
  );
}

describe('the tips of an employer', () => {
  it('are switched off and on again, and the plans follow', async () => {
    expect(await milestonesOf()).toContain('confidentiality');
    const hanneke = as('Hanneke');
    await hanneke.say('tips Wie mag het weten');
    await hanneke.handIn({ how: 'off' });
    expect(hanneke.reads()).toMatch(/vervalt|vervallen/);
    await hanneke.handIn({});
    expect(await milestonesOf()).not.toContain('confidentiality');
    await hanneke.say('tips Wie mag het weten');
    expect(hanneke.reads()).toContain('(staat uit)');
    await hanneke.handIn({ how: 'on' });
    await hanneke.handIn({});
    expect(await milestonesOf()).toContain('confidentiality');
  });

  it('move by days, but not past the law’s own last day', async () => {
    const before = (await world.planOf(annas))['stay-in-touch'] ?? '';
    const hanneke = as('Hanneke');
    await hanneke.say('tips');
    await hanneke.handIn({ milestone: 'stay-in-touch', how: 'shift', days: '' });
    expect(hanneke.reads()).toContain('Vul in hoeveel dagen');
    await hanneke.handIn({ milestone: 'uwv-claim', how: 'shift', days: '300' });
    expect(hanneke.reads()).toMatch(/Kies\s+minder/);
    await hanneke.handIn({ milestone: 'stay-in-touch', how: 'shift', days: '1' });
    await hanneke.handIn({});
    const after = (await world.planOf(annas))['stay-in-touch'] ?? '';
    expect(Temporal.PlainDate.from(before).until(after).days).toBe(1);
  });
});

describe('a tip in words of one’s own', () => {
  const words = {
    title: 'Koffie drinken',
    why: 'Het verlof komt dichtbij en een praatje doet goed.',
    steps: 'Vraag hoe het gaat met {name}.\nNeem er echt even de tijd voor.',
    say: 'Zullen we even koffie drinken?',
    avoid: 'Begin niet over het werk dat blijft liggen.',
    url: 'https://intranet.example.com/verlof',
  };

  it('comes in place of one there is, and with it goes back to what it was', async () => {
    const on = (await world.planOf(annas))['stay-in-touch'];
    const hanneke = as('Hanneke');
    await hanneke.say('eigen tip');
    await hanneke.handIn({ ...words, instead: 'stay-in-touch' });
    await hanneke.handIn({});
    expect(await world.planOf(annas)).toMatchObject({ 'own-stay-in-touch': on });
    expect(await milestonesOf()).not.toContain('stay-in-touch');
    await hanneke.say('tips Koffie drinken');
    await hanneke.handIn({ how: 'off' });
    await hanneke.handIn({});
    expect(await world.planOf(annas)).toMatchObject({ 'stay-in-touch': on });
  });

  it('is said to be wrong at the field, in a sentence', async () => {
    const hanneke = as('Hanneke');
    await hanneke.say('eigen tip');
    await hanneke.handIn({ ...words, why: 'Kort.' });
    expect(hanneke.reads()).toMatch(/te kort of te\s+lang/);
    await hanneke.handIn({ ...words, steps: 'Een regel is te weinig.' });
    expect(hanneke.reads()).toMatch(/twee tot vier\s+regels/);
    await hanneke.handIn({ ...words, url: 'http://intranet' });
    expect(hanneke.reads()).toContain('https://');
  });
});

describe('a trial', () => {
  it('is about nobody, changes nothing, and ticks off the first steps', async () => {
    const hanneke = as('Hanneke');
    await hanneke.say('aan de slag');
    expect(hanneke.reads()).toContain('○ Een tip op jezelf uitproberen');
    await hanneke.say('proberen Eerste reactie');
    expect(hanneke.reads()).toContain('Sam de Proef');
    const nudges = await world.nudgesOf(annas);
    const card = world.playground.history.of(world.person('Hanneke')).at(-1);
    if (card) await world.playground.player.press(card, 'Gedaan');
    expect(hanneke.reads()).toContain('Dit was een proef');
    expect(await world.nudgesOf(annas)).toEqual(nudges);
    await world.deliver();
    const guide = world.cardsOf('Hanneke').find((text) => text.includes('Zo ga je van start'));
    expect(guide).toContain('✓ Een tip op jezelf uitproberen');
  });
});

describe('what became of the tips', () => {
  it('is counted by milestone, and read as a file in Slack', async () => {
    await world.deliver();
    const hanneke = as('Hanneke');
    await hanneke.say('rapport');
    expect(hanneke.reads()).toMatch(/Eerste reactie: 1 aangekomen/);
    const ravi = speakerFor(world.playground, world.person('Ravi'), 'en');
    await ravi.say('overview csv');
    const files = JSON.stringify(world.playground.history.of(world.person('Ravi')));
    expect(files).toContain('overview.csv');
  });

  it('that was missed is sent again, to whoever is still to have it, once', async () => {
    await world.deliver();
    await set('first-response', 'undeliverable');
    const hanneke = as('Hanneke');
    await hanneke.say('opnieuw sturen');
    expect(hanneke.reads()).toContain('Eerste reactie (1)');
    await hanneke.handIn({});
    expect(hanneke.reads()).toContain('Sanne de Boer');
    const before = world.cardsOf('Sanne').length;
    await hanneke.handIn({});
    await world.deliver();
    expect(world.cardsOf('Sanne')).toHaveLength(before + 1);
    await hanneke.say('opnieuw sturen');
    expect(hanneke.reads()).toContain('Niemand heeft een tip gemist');
  });
});

import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';
import { openDemoCoach, type DemoCoach } from '../../testing/demo-coach.js';
import type { Speaker } from '../../testing/conversation/chatter.js';
import { speakerFor } from '../../testing/conversation/speaker.js';
import type { Journey } from '../journeys/journey.js';

/** Hanneke (Teams) and Ravi (Slack) are of HR; Sanne, in Teams, manages Anna; Kees, in Slack, manages Hiske. */
let world: DemoCoach;
beforeEach(async () => {
  world = await openDemoCoach({ installFor: ['Hanneke', 'Ravi', 'Sanne', 'Kees'] });
});
afterEach(() => world.close());

const as = (firstName: string, locale: 'nl' | 'en' = 'nl'): Speaker =>
  speakerFor(world.playground, world.person(firstName), locale);
const cards = (firstName: string): string => world.cardsOf(firstName).join('\n');
const day = (text: string) => Temporal.PlainDate.from(text);

async function journeyOf(personnelNumber: string): Promise<Journey> {
  const { employees, journeys } = world.program.repositories;
  const found = await world.asHr(async () => {
    const employee = await employees.findByPersonnelNumber(personnelNumber);
    return journeys.ofEmployees([employee?.id ?? '']);
  });
  const journey = found[0];
  if (!journey) throw new Error('There is no such journey');
  return journey;
}

/** HR reports Anna's pregnancy, with what is filled in besides. */
async function reportAnna(more: Readonly<Record<string, string>> = {}): Promise<void> {
  const hanneke = as('Hanneke');
  await hanneke.say('traject Anna');
  await hanneke.handIn({ role: 'birthing-parent', dueDate: '2027-06-01', ...more });
  await hanneke.handIn({});
}

describe('a journey that the manager may not know of yet', () => {
  it('reaches nobody but HR, is found by nobody else, and comes to the manager on the day', async () => {
    await reportAnna({ managerMayKnowFrom: '2026-12-03' });
    await world.deliver();
    expect(cards('Sanne')).toBe('');
    const sanne = as('Sanne');
    for (const asked of ['plan', 'plan anna', 'anna', 'wanneer gaat anna met verlof?', 'overzicht']) {
      await sanne.say(asked);
      expect(sanne.reads()).not.toMatch(/1 juni|verlofplan van Anna|Plan van Anna/i);
    }
    const hanneke = as('Hanneke');
    await hanneke.say('plan anna');
    expect(hanneke.reads()).toContain('Anna Visser');

    const before = world.cardsOf('Sanne').length;
    await world.passDays(9);
    await world.deliver();
    expect(world.cardsOf('Sanne').slice(before).join('\n')).toContain('Anna');
  });

  it('leaves nothing standing with the manager where the day is set afterwards', async () => {
    await reportAnna();
    await world.deliver();
    expect(cards('Sanne')).toContain('Anna');
    await as('Sanne').say('plan anna');
    const hanneke = as('Hanneke');
    await hanneke.say('traject Anna');
    await hanneke.handIn({ managerMayKnowFrom: '2026-12-20' });
    await hanneke.handIn({});
    await world.deliver();
    expect(cards('Sanne')).not.toContain('Anna');
  });
});

describe('a journey that HR changes', () => {
  it('forgets what is emptied in the form', async () => {
    await reportAnna({ leaveStart: '2027-04-25' });
    expect((await journeyOf('2001')).facts.leaveStart).toEqual(day('2027-04-25'));
    const hanneke = as('Hanneke');
    await hanneke.say('traject Anna');
    await hanneke.handIn({ leaveStart: '' });
    await hanneke.handIn({});
    expect((await journeyOf('2001')).facts.leaveStart).toBeUndefined();
  });

  it('is withdrawn: cards go, and the plan is nobody’s', async () => {
    await reportAnna();
    await world.deliver();
    const hanneke = as('Hanneke');
    await hanneke.say('traject Anna');
    await hanneke.handIn({ withdraw: 'true' });
    expect(hanneke.reads()).toContain('haal ik terug');
    await hanneke.handIn({});
    await world.deliver();
    expect(cards('Sanne')).not.toContain('Anna');
    await hanneke.say('plan anna');
    expect(hanneke.reads()).not.toContain('1 juni');
  });

  it('says what the law has against it at the field, and keeps what was typed', async () => {
    const hanneke = as('Hanneke');
    await hanneke.say('traject Anna');
    await hanneke.handIn({ role: 'birthing-parent', dueDate: '2035-01-01' });
    expect(hanneke.reads()).toContain('uitgerekende datum');
    expect(hanneke.reads()).toContain('2035-01-01');
  });

  it('is shown anew to whoever agreed to it while a colleague changed it', async () => {
    await reportAnna();
    const hanneke = as('Hanneke');
    await hanneke.say('geboorte Anna 2027-05-28');
    await hanneke.handIn({});
    const ravi = as('Ravi', 'en');
    await ravi.say('journey Anna');
    await ravi.handIn({ dueDate: '2027-05-20' });
    await ravi.handIn({});
    await hanneke.handIn({});
    expect(hanneke.reads()).toContain('ondertussen iets veranderd');
    expect((await journeyOf('2001')).facts.birthDate).toBeUndefined();
    await hanneke.handIn({});
    expect((await journeyOf('2001')).facts.birthDate).toEqual(day('2027-05-28'));
  });
});

describe('a loss among children who came together', () => {
  const reportPlacement = async (): Promise<void> => {
    const hanneke = as('Hanneke');
    await hanneke.say('traject Anna');
    await hanneke.handIn({ role: 'foster-parent', placementDate: '2026-12-01' });
    await hanneke.handIn({});
  };

  it('is told in Teams in Dutch, with what is sure of the leave and what is not', async () => {
    await reportPlacement();
    const hanneke = as('Hanneke');
    await hanneke.say('verlies Anna');
    await hanneke.handIn({ what: 'one-stays' });
    expect(hanneke.reads()).toContain('een van de kinderen niet bij Anna blijft');
    expect(hanneke.reads()).toContain('Kinderen die samen komen, geven één verlof.');
    expect(hanneke.reads()).toContain('HR vraagt dat na bij UWV.');
    await hanneke.handIn({});
    const { facts } = await journeyOf('2001');
    expect(facts.oneLivesReportedOn).toBeDefined();
    expect(facts.lossReportedOn).toBeUndefined();
    await world.deliver();
    expect(cards('Sanne')).toContain('een kind dat blijft');
  });

  it('is told in Slack in English, where one died, and asks for no number of children', async () => {
    await reportPlacement();
    const ravi = as('Ravi', 'en');
    await ravi.say('loss Anna');
    await ravi.handIn({ what: 'one-lives' });
    expect(ravi.reads()).toContain('Children who come together give one leave.');
    await ravi.handIn({});
    expect((await journeyOf('2001')).facts.oneLivesReportedOn).toBeDefined();
  });

  it('is taken back whole', async () => {
    await reportPlacement();
    const before = await world.planOf(await journeyOf('2001'));
    const ravi = as('Ravi', 'en');
    await ravi.say('loss Anna');
    await ravi.handIn({ what: 'one-stays' });
    await ravi.handIn({});
    expect(await world.planOf(await journeyOf('2001'))).not.toEqual(before);
    await ravi.say('undo Anna');
    expect(ravi.reads()).toContain('loss');
    await ravi.handIn({});
    await ravi.handIn({});
    expect(await world.planOf(await journeyOf('2001'))).toEqual(before);
    expect((await journeyOf('2001')).facts.oneLivesReportedOn).toBeUndefined();
  });

  it('is refused where the child comes by birth, and says what to do', async () => {
    await reportAnna();
    const hanneke = as('Hanneke');
    await hanneke.say('verlies Anna');
    await hanneke.handIn({ what: 'one-stays' });
    expect(hanneke.reads()).toContain('Kies een andere regel');
    expect((await journeyOf('2001')).facts.oneLivesReportedOn).toBeUndefined();
  });
});

describe('a report that is taken back', () => {
  const undo = async (about: string): Promise<string> => {
    const hanneke = as('Hanneke');
    await hanneke.say(`ongedaan ${about}`);
    await hanneke.handIn({});
    await hanneke.handIn({});
    return hanneke.reads();
  };

  it('takes the card with it, with an apology, and brings nothing twice when it is reported again', async () => {
    await reportAnna();
    await world.deliver();
    const first = world.cardsOf('Sanne').length;
    expect(await undo('Anna')).toContain('1 persoon');
    await world.deliver();
    expect(cards('Sanne')).toContain('Sorry, dat klopte niet');
    expect(world.cardsOf('Sanne')).toHaveLength(1);

    await reportAnna();
    await world.deliver();
    await world.passDays(1);
    await world.deliver();
    expect(first).toBe(1);
    expect(world.cardsOf('Sanne')).toHaveLength(1);
  });

  it.each([
    ['geboorte Anna 2027-05-28', {}],
    ['terugkeer Anna 2027-09-01', {}],
    ['ziekenhuis Anna', { days: '12' }],
    ['verlies Anna', {}],
  ])('puts the plan back as it was: %s', async (command, values) => {
    await reportAnna();
    const before = await world.planOf(await journeyOf('2001'));
    const hanneke = as('Hanneke');
    await hanneke.say(command);
    await hanneke.handIn(values);
    await hanneke.handIn({});
    expect((await world.asHr(() => world.program.repositories.reports.all())).length).toBe(2);
    await undo('Anna');
    expect(await world.planOf(await journeyOf('2001'))).toEqual(before);
  });

  it('is offered by the newest of each journey, and by whom it was reported', async () => {
    await reportAnna();
    const hanneke = as('Hanneke');
    await hanneke.say('geboorte Anna 2027-05-28');
    await hanneke.handIn({});
    await hanneke.handIn({});
    await hanneke.say('ongedaan');
    expect(hanneke.reads()).toContain('geboorte');
    expect(hanneke.reads()).toContain('Hanneke Vos');
    expect(hanneke.reads()).not.toContain('traject gemeld');
  });

  it('is refused to a manager', async () => {
    await reportAnna();
    const sanne = as('Sanne');
    await sanne.say('ongedaan');
    expect(sanne.reads()).not.toContain('Welke melding');
  });
});

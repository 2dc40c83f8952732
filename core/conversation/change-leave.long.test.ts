import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { importExamples } from '../../demo/demo-tenant.js';
import { openDemoCoach, type DemoCoach } from '../../testing/demo-coach.js';
import type { Speaker } from '../../testing/conversation/chatter.js';
import { speakerFor } from '../../testing/conversation/speaker.js';
import type { ReportedFacts } from '../journeys/journey.js';
import { leavePlanOf } from '../journeys/plan-journey.js';

/** Hanneke is of HR, in Teams. Imani gave birth eight weeks ago, five weeks after her leave began. */
let world: DemoCoach;
let hanneke: Speaker;
beforeEach(async () => {
  world = await openDemoCoach({ installFor: ['Hanneke', 'Emma'] });
  await importExamples(world.program.core, 'journeys.yaml');
  hanneke = speakerFor(world.playground, world.person('Hanneke'), 'nl');
});
afterEach(() => world.close());

const stored = () =>
  world.asHr(async () => {
    const { employees, journeys } = world.program.repositories;
    const employee = await employees.findByPersonnelNumber('2009');
    const [journey] = await journeys.ofEmployees([employee?.id ?? '']);
    if (!employee || !journey) throw new Error('Imani has no journey');
    return { journey, plan: leavePlanOf(journey, employee, { country: 'NL' }) };
  });
const factsOf = async (): Promise<ReportedFacts> => (await stored()).journey.facts;

/** Hands in what was agreed, as far as the preview. */
async function arrange(what: string, values: Readonly<Record<string, string>>): Promise<string> {
  await hanneke.say('verlof aanpassen Imani');
  await hanneke.handIn({ what });
  await hanneke.handIn(values);
  return hanneke.reads();
}

describe('what HR reports of leave that was agreed', () => {
  it('ends leave earlier, from ten weeks after the birth on, and asks for no reason', async () => {
    const { birthDate, leaveStart } = await factsOf();
    const earliest = birthDate!.add({ days: 70 });
    expect(await arrange('end', { leaveEnd: earliest.subtract({ days: 1 }).toString() })).toContain(
      'De vroegste dag is',
    );
    expect(await arrange('end', { leaveEnd: earliest.toString() })).toMatch(/Laatste verlofdag: .* \(was /);
    await hanneke.handIn({});
    const { journey, plan } = await stored();
    expect(plan.anchors.E).toEqual(earliest);
    expect(plan.anchors.S).toEqual(leaveStart);
    expect(Object.keys(journey.facts.overrides ?? {})).toEqual(['leave-end']);
    await arrange('end', { leaveEnd: '' });
    await hanneke.handIn({});
    expect((await factsOf()).overrides).toEqual({});
  });

  it('spreads exactly what is left, and a later birth asks for other days', async () => {
    const { birthDate } = await factsOf();
    const { plan } = await stored();
    const first = birthDate!.add({ days: 43 });
    const last = plan.anchors.E!.add({ weeks: 2 });
    expect(await arrange('spread', { days: 'elke dag' })).toContain('Ik snap een van de regels niet');
    expect(await arrange('spread', { days: first.toString() })).toMatch(
      /werkdagen over; spreid die allemaal/,
    );
    const [week, end] = [first.add({ days: 6 }), last.subtract({ days: last.since(first).days - 20 })];
    const days = [`${first.toString()} t/m ${week.toString()}`];
    const rest = plan.anchors.E!.since(week).days;
    const from = end.add({ days: 7 });
    days.push(`${from.toString()} t/m ${from.add({ days: rest - 1 }).toString()}`);
    expect(await arrange('spread', { days: days.join('\n') })).toMatch(/gespreid op en is op/);
    await hanneke.handIn({});
    expect((await factsOf()).spreadLeave).toHaveLength(2);
    await hanneke.say('geboorte Imani');
    await hanneke.handIn({ birthDate: birthDate!.subtract({ days: 3 }).toString() });
    expect(hanneke.reads()).toContain('gespreide verlof passen niet meer');
    await hanneke.handIn({});
    expect((await factsOf()).spreadLeave).toBeUndefined();
  });

  it('counts leave by hours that change, whatever the roster says afterwards', async () => {
    const said = await arrange('hours', { from: '2026-12-01', hours: '28,8' });
    expect(said).toMatch(/werkt vanaf 1 december 2026 28,8 uur per week/);
    expect(said).toMatch(/Ouderschapsverlof: 748,8 uur \(was 936\)/);
    await hanneke.handIn({});
    expect((await factsOf()).hoursChanges?.map(({ weeklyHours }) => weeklyHours)).toEqual([36, 28.8]);
  });

  it('refuses more hours of parental leave than someone works, and shows the claims of the rest', async () => {
    const start = '2027-02-01';
    expect(await arrange('parental', { start, hours: '40' })).toMatch(/Het zijn er hoogstens\s36/);
    expect(await arrange('parental', { start: '', hours: '8' })).toContain('Vul dit in');
    expect(await arrange('parental', { start, hours: '7,2' })).toMatch(
      /7,2 uur\souderschapsverlof\sper\sweek/,
    );
    expect(hanneke.reads()).toMatch(/Betaald: \d hele weken van de 9/);
    await hanneke.handIn({});
    await hanneke.say('plan imani alle data');
    expect(world.cardsOf('Hanneke').join('\n')).toMatch(/7,2\suur\sper\sweek/);
  });
});

describe('someone who works where no law is known', () => {
  it('has no plan until HR says that the employer’s law governs, and HR reads why', async () => {
    await hanneke.say('traject Lotte');
    const fields = { role: 'birthing-parent', dueDate: '2027-06-01' };
    await hanneke.handIn({ ...fields, countryOfWork: 'Belgje' });
    expect(hanneke.reads()).toContain('Dit land ken ik niet');
    await hanneke.handIn({ ...fields, countryOfWork: 'Belgie' });
    expect(hanneke.reads()).toMatch(/Het verlofrecht van België\sken\sik\sniet/);
    await hanneke.handIn({ ...fields, countryOfWork: 'Belgie', governed: 'true' });
    await hanneke.handIn({});
    await hanneke.say('plan lotte alle data');
    expect(world.cardsOf('Hanneke').at(-1)).toContain('Zwangerschapsverlof');
    await world.asHr(async () => {
      const { employees } = world.program.repositories;
      const kaya = await employees.findByPersonnelNumber('2011');
      if (kaya) expect(kaya.country).toBe('CW');
    });
    await hanneke.say('traject Lotte');
    await hanneke.handIn({ governed: 'false', countryOfWork: '' });
    expect(hanneke.reads()).not.toContain('ken ik niet');
  });

  it('shows no plan of theirs once they moved there', async () => {
    await world.asHr(async () => {
      const { employees } = world.program.repositories;
      const imani = await employees.findByPersonnelNumber('2009');
      if (imani) await employees.saveMany([{ ...imani, country: 'DE' }]);
    });
    await hanneke.say('plan imani alle data');
    const plan = world.cardsOf('Hanneke').at(-1) ?? '';
    expect(plan).toMatch(/Het verlofrecht van Duitsland\sken\sik\sniet/);
    expect(plan).not.toMatch(/Bevallingsverlof|UWV/);
  });
});

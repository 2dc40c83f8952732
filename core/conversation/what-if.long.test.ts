import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Reply } from './intent.js';
import { fatima, openTeamCoach, type TeamCoach } from './testing/team-coach.js';
import { Talk } from './testing/talk.js';

let coach: TeamCoach;
beforeAll(async () => {
  coach = await openTeamCoach();
});
afterAll(() => coach.close());

const say = async (text: string, locale?: 'en'): Promise<Reply> => {
  const [reply] = await coach.handle(fatima, { kind: 'say', text }, locale);
  if (!reply) throw new Error('nothing was answered');
  return reply;
};
const example = { kind: 'plan-example', role: 'birthing-parent' };

/** Today is 15 December 2026. */
describe('a plan from a date alone', () => {
  it('comes at once where the date was typed', async () => {
    const reply = await say('wat als 1 juni 2027');
    expect(reply).toMatchObject({ view: example });
    if (!('view' in reply) || reply.view.kind !== 'plan-example') throw new Error('no example');
    expect(reply.view.plan.anchors.D?.toString()).toBe('2027-06-01');
    expect(reply.view.steps.length).toBeGreaterThan(5);
  });

  it('takes a day without a year for the next one', async () => {
    const reply = await say('what if 20 July', 'en');
    expect(String('view' in reply && reply.view.kind === 'plan-example' && reply.view.day)).toBe(
      '2027-07-20',
    );
  });

  it.each([
    ['partner 1 juni 2027', 'partner'],
    ['adoptie op 1 juni 2027', 'adoptive-parent'],
    ['foster 2027-06-01', 'foster-parent'],
  ])('reads who "%s" is about', async (typed, role) => {
    expect(await say(`wat als ${typed}`)).toMatchObject({ view: { kind: 'plan-example', role } });
  });

  it('reckons with several children', async () => {
    const [one, two] = await Promise.all([say('wat als 1 juni 2027'), say('wat als tweeling 1 juni 2027')]);
    const first = (reply: Reply) =>
      'view' in reply && reply.view.kind === 'plan-example' ? reply.view.plan.leave[0]?.from.toString() : '';
    expect(first(two)).not.toBe(first(one));
  });

  it('asks for the date in a form, and says at its field what is wrong with it', async () => {
    const talk = await new Talk(coach, fatima).say('wat als');
    await talk.handIn({ date: '' });
    expect(talk.errors).toHaveLength(1);
    await talk.handIn({ date: '2031-01-01' });
    expect(talk.errors).toHaveLength(1);
    await talk.handIn({ date: '2027-06-01', role: 'partner' });
    expect(talk.text).toMatch(/plan-example.*partner/);
  });

  it('shows a date that cannot be in the form, to be mended', async () => {
    const reply = await say('wat als 1 juni 2031');
    expect(reply.kind === 'form' && reply.form.fields[0]).toMatchObject({ error: expect.any(String) });
  });

  it('keeps nothing: no flow holds the date, and no journey is there', async () => {
    await new Talk(coach, fatima).say('wat als 1 juni 2031');
    const flows = await coach.stored(() => coach.needs.flows.ofUser('fatima'));
    expect(flows).not.toEqual([]);
    expect(JSON.stringify(flows.map(({ state }) => state))).not.toMatch(/2031/);
    expect(await coach.stored(() => coach.needs.journeys.all())).toHaveLength(5);
  });
});

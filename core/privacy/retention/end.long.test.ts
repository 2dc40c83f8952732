import { readFile, stat } from 'node:fs/promises';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';
import { demoTenant } from '../../../demo/demo-tenant.js';
import { operatorFilesIn } from '../../../storage/operator-files.js';
import { openDemoCoach, type DemoCoach } from '../../../testing/demo-coach.js';
import { endSteps, type Ending } from './ending.js';

let coach: DemoCoach;
beforeEach(async () => {
  coach = await openDemoCoach({ installFor: ['Hanneke', 'Ravi', 'Sanne', 'Kees'] });
  const dueDate = Temporal.PlainDate.from('2027-02-15');
  const announcedOn = Temporal.PlainDate.from('2026-11-20');
  await coach.report('2001', { dueDate, announcedOn });
  await coach.report('2007', { dueDate, announcedOn });
  await coach.passDays(1);
  await coach.deliver();
});
afterEach(() => coach.close());

const { id } = demoTenant;
const names = /Anna|Guus/;
/** What still shows someone in somebody's chat. */
const shown = (): string[] =>
  ['Hanneke', 'Ravi', 'Sanne', 'Kees'].flatMap((name) =>
    coach.cardsOf(name).filter((card) => names.test(card)),
  );
const endOn = (until: string) =>
  coach.program.repositories.tenants.save({ ...demoTenant, agreement: { from: '2026-01-01', until } });
const job = () => coach.program.jobs.find(({ name }) => name === 'retention')?.run();
const ending = () => coach.program.repositories.endings.get(id);
const toNoonOn = (day: string) => {
  coach.clock.travelTo(Temporal.Instant.from(`${day}T11:00:00Z`));
};
const certificate = async () =>
  JSON.parse(await readFile(operatorFilesIn(coach.dataDir).certificateOf(id), 'utf8')) as object;
const hasExport = () =>
  stat(operatorFilesIn(coach.dataDir).exportOf(id)).then(
    () => true,
    () => false,
  );

describe('the end of an agreement', () => {
  it('is told to HR sixty and fourteen days ahead, once each, and after downtime in one go', async () => {
    await endOn('2027-03-31');
    const told = () =>
      [coach.cardsOf('Hanneke'), coach.cardsOf('Ravi')].map(
        (cards) => cards.filter((card) => /overeenkomst|agreement/.test(card)).length,
      );
    toNoonOn('2027-01-29');
    await job();
    expect(told()).toEqual([0, 0]);
    toNoonOn('2027-02-01');
    await job();
    await job();
    expect(told()).toEqual([1, 1]);
    toNoonOn('2027-03-25');
    await job();
    await job();
    expect(told()).toEqual([2, 2]);
    expect(await ending()).toMatchObject({ toldHr: [60, 14], toldOperator: [60, 14], passed: [] });
    await endOn('2027-04-02');
    await job();
    expect(told()).toEqual([3, 3]);
  });

  it('takes back what stands, hands back what is kept, and leaves a certificate and nothing else', async () => {
    expect(shown().length).toBeGreaterThan(1);
    await endOn('2026-11-25');
    toNoonOn('2026-11-26');
    await job();
    expect(shown()).toEqual([]);
    expect(coach.cardsOf('Ravi').join()).toContain('All my messages have been taken away');
    expect(await hasExport()).toBe(true);
    expect(coach.playground.history.of(coach.person('Ravi')).some(({ files }) => files?.length)).toBe(true);
    expect((await ending())?.passed.map(({ step }) => step)).toEqual(endSteps.slice(0, 5));
    toNoonOn('2026-12-09');
    await job();
    expect(await coach.program.repositories.tenants.get(id)).toBeUndefined();
    expect([await ending(), await hasExport()]).toEqual([undefined, false]);
    expect(await certificate()).toMatchObject({
      employer: { id },
      messages: { notReached: { teams: 0, slack: 0 } },
      slackToken: 'revoked',
      done: endSteps.map((step) => ({ step })),
    });
  });

  it('sends nobody anything any more, and says so to whoever asks', async () => {
    await endOn('2026-11-25');
    toNoonOn('2026-11-26');
    await job();
    await coach.playground.player.say(coach.person('Sanne'), 'plan Anna');
    expect(coach.cardsOf('Sanne').at(-1)).toContain('Ik ben hier klaar');
    await coach.deliver();
    expect(shown()).toEqual([]);
  });

  it('asks a platform that refuses again till day 25, then lists what is left and goes on', async () => {
    for (const method of ['chat.delete', 'chat.update'])
      coach.playground.faults.inject(
        'slack',
        { kind: 'error', code: 'fatal_error' },
        { method, times: 1000 },
      );
    await endOn('2026-11-25');
    for (const day of ['2026-11-26', '2026-12-04', '2026-12-14', '2026-12-18']) {
      toNoonOn(day);
      await job();
      expect((await ending())?.passed.at(-1)?.step).toBe('hand-back');
    }
    toNoonOn('2026-12-21');
    await job();
    expect(coach.cardsOf('Hanneke').join()).toMatch(/kon ik niet weghalen.*Kees Jansen, Slack/s);
    expect(await certificate()).toMatchObject({ messages: { notReached: { teams: 0 } } });
    expect(await coach.program.repositories.tenants.get(id)).toBeUndefined();
  });

  it('takes back on day twenty-four what a platform refused until then', async () => {
    const method = 'chat.delete';
    coach.playground.faults.inject(
      'slack',
      { kind: 'error', code: 'fatal_error' },
      { method, times: 10_000 },
    );
    const inSlack = () => coach.cardsOf('Kees').filter((card) => names.test(card)).length;
    await endOn('2026-11-25');
    for (let days = 1; days < 24; days += 1) {
      toNoonOn(Temporal.PlainDate.from('2026-11-25').add({ days }).toString());
      await job();
    }
    expect(inSlack()).toBeGreaterThan(0);
    coach.playground.faults.clear();
    coach.clock.travelTo(Temporal.Instant.from('2026-12-19T12:00:00Z'));
    await job();
    expect(inSlack()).toBe(0);
    // HR is told on a working day.
    toNoonOn('2026-12-21');
    await job();
    expect(await certificate()).toMatchObject({ messages: { notReached: { teams: 0, slack: 0 } } });
  });

  it.each(['done and not noted', 'noted'])(
    'goes on by itself when it is cut off after each step, %s',
    async (when) => {
      const { endings } = coach.program.repositories;
      const save = endings.save.bind(endings);
      const remembered: Ending[] = [];
      let passed = 0;
      endings.save = async (one) => {
        const isNews = one.passed.length > passed;
        if (!isNews) return save(one);
        passed = one.passed.length;
        if (when === 'noted') await save(one);
        remembered.push(one);
        throw new Error('killed');
      };
      await endOn('2026-11-25');
      toNoonOn('2026-11-26');
      for (let run = 0; run < 8; run += 1) await job();
      toNoonOn('2026-12-09');
      for (let run = 0; run < 6; run += 1) await job();
      expect(remembered).toHaveLength(endSteps.length);
      expect([shown(), await ending(), await hasExport()]).toEqual([[], undefined, false]);
      expect(await certificate()).toMatchObject({
        slackToken: expect.stringMatching(/revoked|not-installed/),
      });
      expect(await coach.program.repositories.tenants.get(id)).toBeUndefined();
    },
    90_000,
  );

  it('is none any more when the agreement is prolonged before the keys are destroyed', async () => {
    await endOn('2026-11-25');
    toNoonOn('2026-11-26');
    await job();
    await endOn('2027-11-25');
    toNoonOn('2026-12-20');
    await job();
    expect(await ending()).toBeUndefined();
    expect(await coach.program.repositories.tenants.get(id)).toBeDefined();
  });
});

import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { User } from '../people/user.js';
import { enter, type Asked } from '../privacy/requests/register.js';
import type { RightsRequest } from '../privacy/requests/request.js';
import { fatima, hanna, olga, openTeamCoach, sara, tom, type TeamCoach } from './testing/team-coach.js';
import { Talk } from './testing/talk.js';

/** Of HR and no employee; and a privacy officer. Olga is in the roster too, and so is Hanna, who is away. */
const piet: User = { ...olga, id: 'piet', name: 'piet', email: 'piet@example.com' };
const otto: User = {
  ...piet,
  id: 'otto',
  name: 'otto',
  email: 'otto@example.com',
  roles: ['privacy-officer'],
};

let coach: TeamCoach;
beforeEach(async () => {
  coach = await openTeamCoach();
  await coach.stored(() => coach.needs.users.saveMany([piet, otto]));
});
afterEach(() => coach.close());

const anna = { kind: 'employee', employeeId: 'Anna de Vries' } as const;
const asks = async (kind: Asked['kind'], more: Partial<Asked> = {}): Promise<RightsRequest> => {
  const { request } = await coach.stored(() =>
    enter(coach.needs, { kind, requester: anna, via: 'hr', ...more }),
  );
  return request;
};
const all = () => coach.stored(() => coach.needs.requests.all());
const anyone = () => coach.stored(() => coach.needs.employees.get('Anna de Vries'));

const talk = (who: User, text = 'verzoeken'): Promise<Talk> => new Talk(coach, who).say(text);
const choose = async (who: User, { id }: RightsRequest): Promise<Talk> =>
  (await talk(who)).handIn({ request: id });

describe('what HR is offered', () => {
  it('is what waits, with who asks and by when, the soonest first', async () => {
    await asks('erasure');
    await asks('access', { receivedOn: (await asks('complaint')).receivedOn.subtract({ days: 3 }) });
    const { text } = await talk(piet);
    expect(text.split('\n').slice(1, 4)).toEqual([
      'Inzage · Anna de Vries: uiterlijk 12 januari 2027.',
      expect.stringContaining('Anna de Vries: uiterlijk 15 januari 2027.'),
      expect.stringContaining('Anna de Vries: uiterlijk 15 januari 2027.'),
    ]);
  });

  it.each([
    ['access', ['give', 'close', 'extend', 'refuse']],
    ['correction', ['correct', 'close', 'extend', 'refuse']],
    ['erasure', ['erase', 'close', 'extend', 'refuse']],
    ['restriction', ['restrict', 'close', 'extend', 'refuse']],
    ['objection', ['restrict', 'close', 'extend', 'refuse']],
    ['complaint', ['close', 'extend', 'refuse']],
  ] as const)('of %s: %j', async (kind, steps) => {
    expect((await choose(piet, await asks(kind))).choices('step')).toEqual(steps);
  });

  it('is nothing but to confirm, to extend or to refuse, before it is sure who asks', async () => {
    const request = await asks('erasure', { state: 'unconfirmed' });
    expect((await choose(piet, request)).choices('step')).toEqual(['confirm', 'extend', 'refuse']);
  });

  it('is for a privacy officer only what one need not see a journey for, and nobody to look for', async () => {
    const request = await asks('access');
    expect((await choose(otto, request)).choices('step')).toEqual(['close', 'extend', 'refuse']);
    expect((await talk(otto)).choices('request')).toEqual([request.id]);
  });

  it('is never what they ask themselves', async () => {
    const own = { kind: 'employee', employeeId: 'Olga Kok' } as const;
    const request = await asks('access', { requester: own });
    expect((await talk(olga)).choices('request')).not.toContain(request.id);
    expect((await talk(piet)).choices('request')).toContain(request.id);
    const noted = await talk(piet);
    await noted.handIn({ request: 'new' }, { who: 'piet', kind: 'access', received: '2026-12-15' });
    expect(noted.errors).toEqual(['Over je eigen gegevens beslist een collega. Typ zelf "mijn gegevens".']);
  });

  it('is nothing while they are away', async () => {
    await asks('access');
    expect((await talk(hanna)).text).toContain('HR');
    expect((await talk(hanna)).text).not.toContain('Anna');
  });

  it('is not for a manager', async () => {
    expect((await talk(fatima)).text).not.toContain('Verzoeken en klachten');
  });
});

describe('two of HR who handle a request at once', () => {
  it.each(['restrict', 'refuse', 'close'])(
    'of two who %s it one does, and the other reads so',
    async (step) => {
      const request = await asks('restriction');
      const more = step === 'restrict' ? [] : [{ reason: 'nagegaan' }];
      const [one, other] = [await choose(piet, request), await choose(olga, request)];
      for (const either of [one, other]) await either.handIn({ step }, ...more);
      await Promise.all([one.handIn({}), other.handIn({})]);
      const overtaken = [one, other].filter(
        ({ text }) => !/^Verzoeken en klachten\n(Afgesloten|Geweigerd)/.test(text),
      );
      expect(overtaken).toHaveLength(1);
      expect((await all()).filter(({ outcome }) => outcome)).toHaveLength(1);
    },
  );

  it('who comes later finds it handled, and may choose another', async () => {
    const request = await asks('complaint');
    const late = await choose(olga, request);
    await (await choose(piet, request)).handIn({ step: 'close' }, { reason: 'gebeld' }, {});
    await late.handIn({ request: request.id, step: 'close' });
    expect(late.errors).toEqual(['Dit verzoek is net door een collega afgehandeld. Kies een ander.']);
  });

  it('of whom one refuses what the other is about to erase, nobody is erased', async () => {
    const request = await asks('erasure');
    const late = await (await choose(olga, request)).handIn({ step: 'erase' });
    await (await choose(piet, request)).handIn({ step: 'refuse' }, { reason: 'dienstverband loopt' }, {});
    await late.handIn({});
    expect(await anyone()).toBeDefined();
  });
});

describe('wrong input', () => {
  it('of a new request is told at its field', async () => {
    const noted = await talk(olga);
    await noted.handIn({ request: 'new' }, { who: 'Anna de Vries', kind: 'access', received: '2026-12-16' });
    expect(noted.errors).toEqual(['Kies een dag in het afgelopen jaar, of vandaag.']);
    await noted.handIn({ who: 'Nobody', kind: 'access', received: '2026-12-15' });
    expect(noted.errors).toHaveLength(1);
    await noted.handIn({ who: 'Anna de Vries', kind: 'nothing', received: '2026-12-15' });
    expect(noted.errors).toHaveLength(1);
    await noted.handIn({ who: 'Anna de Vries', kind: 'access', received: '2026-11-30' }, {});
    expect(noted.text).toContain('uiterlijk op 30 december 2026');
  });

  it('of a step that is not to be had, or a reason that is missing, goes no further', async () => {
    const request = await asks('access');
    const wrong = await choose(otto, request);
    await wrong.handIn({ step: 'give' });
    expect(wrong.errors).toHaveLength(1);
    await wrong.handIn({ step: 'refuse' }, { reason: ' ' });
    expect(wrong.errors).toHaveLength(1);
    expect(await all()).toMatchObject([{ state: 'open' }]);
  });

  it('of a correction that the law or another address forbids changes nothing', async () => {
    const request = await asks('correction');
    const correcting = await (await choose(piet, request)).handIn({ step: 'correct' });
    const days = { dueDate: '2027-03-10', leaveStart: '2025-01-01' };
    await correcting.handIn({ name: 'Anna de Vries', email: '', ...days });
    expect(correcting.errors).toHaveLength(1);
    expect(await all()).toMatchObject([{ state: 'open' }]);
  });
});

describe('what HR does', () => {
  it('an export is a file for HR to hand over, known by its hash', async () => {
    const giving = await (await choose(piet, await asks('access'))).handIn({ step: 'give' }, {});
    expect(giving.file?.name).toBe('personal-data.zip');
    const [request] = await all();
    expect(request).toMatchObject({ state: 'closed', outcome: { deed: 'data-given', by: 'piet' } });
    expect(request?.outcome?.file).toHaveLength(64);
  });

  it('an erasure leaves nothing of her but that it was asked and done', async () => {
    await asks('complaint');
    const erasing = await (await choose(piet, await asks('erasure'))).handIn({ step: 'erase' }, {});
    expect(erasing.text).toContain('Alles van deze persoon is verwijderd.');
    expect(await anyone()).toBeUndefined();
    expect(await coach.stored(() => coach.needs.journeys.ofEmployees([anna.employeeId]))).toEqual([]);
    const left = await all();
    expect(left).toMatchObject([
      { kind: 'erasure', requester: { kind: 'erased' }, outcome: { deed: 'erased' } },
    ]);
    expect(JSON.stringify(left)).not.toContain('Anna');
  });

  it('a restriction keeps the data and plans nothing, until HR lifts it', async () => {
    await (await choose(piet, await asks('restriction'))).handIn({ step: 'restrict' }, {});
    expect((await anyone())?.restrictedOn).toBeDefined();
    const lifting = await talk(piet);
    await lifting.handIn({ request: 'lift' }, { restricted: 'Anna de Vries' }, {});
    expect((await anyone())?.restrictedOn).toBeUndefined();
  });

  it('a correction mends what is kept, and plans anew by it', async () => {
    const correcting = await (await choose(piet, await asks('correction'))).handIn({ step: 'correct' });
    const days = { dueDate: '2027-03-17', leaveStart: '2027-02-04' };
    await correcting.handIn({ name: 'Anne de Vries', email: '', ...days });
    expect(correcting.errors).toEqual([]);
    expect(correcting.text).toContain('Uitgerekende datum: van 10 maart 2027 naar 17 maart 2027.');
    await correcting.handIn({});
    expect((await anyone())?.name).toBe('Anne de Vries');
    const [journey] = await coach.stored(() => coach.needs.journeys.ofEmployees([anna.employeeId]));
    expect(journey?.facts.dueDate?.toString()).toBe('2027-03-17');
    expect(await all()).toMatchObject([{ outcome: { deed: 'corrected', by: 'piet' } }]);
  });

  it('where who asked cannot be written to, HR reads the words to send', async () => {
    const extending = await (await choose(piet, await asks('access'))).handIn({ step: 'extend' });
    await extending.handIn({ reason: 'er is veel' }, {});
    expect(extending.text).toContain('Stuur zelf deze tekst:');
    expect(extending.text).toContain('uiterlijk op 15 maart 2027. De reden: er is veel');
    const [request] = await all();
    expect(request && (await choose(piet, request)).choices('step')).not.toContain('extend');
  });

  it('the letter is the same for everyone, in both languages', async () => {
    const { file } = await (await talk(piet)).handIn({ request: 'letter' }, {});
    const html = file?.content.toString() ?? '';
    for (const words of [
      'Informatie over je gegevens',
      'About your data',
      'Zorg BV',
      'autoriteitpersoonsgegevens.nl',
    ])
      expect(html).toContain(words);
    expect(html).not.toMatch(/Anna|https?:/);
  });
});

describe('my data', () => {
  it('gives a user all that is kept of them at once, and that is logged', async () => {
    const asking = await (await talk(fatima, 'mijn gegevens')).handIn({ right: 'data' }, {});
    expect(asking.file?.name).toBe('personal-data.zip');
    expect(await all()).toMatchObject([
      { kind: 'access', state: 'closed', requester: { userId: 'fatima' }, outcome: { deed: 'data-given' } },
    ]);
  });

  it('of who is in the roster too waits for HR to confirm who asks, with a journey and without', async () => {
    const asking = await (await talk(hanna, 'mijn gegevens')).handIn({ right: 'data' }, {});
    expect(asking.file).toBeUndefined();
    expect(await all()).toMatchObject([{ kind: 'access', state: 'unconfirmed' }]);
  });

  it('stops tips, and brings them back', async () => {
    const nudges = async () => (await coach.stored(() => coach.needs.users.get('fatima')))?.nudges;
    const stopping = await talk(fatima, 'mijn gegevens bezwaar');
    await stopping.handIn({ right: 'nudges' }, {});
    expect(await nudges()).toBe('objected');
    const again = await talk({ ...fatima, nudges: 'objected' }, 'mijn gegevens');
    expect(again.choices('right')).not.toContain('nudges');
    await again.handIn({ right: 'resume' }, {});
    expect(await nudges()).toBeUndefined();
    expect((await all()).map(({ outcome }) => outcome?.deed).sort()).toEqual([
      'nudges-resumed',
      'nudges-stopped',
    ]);
  });

  it('withdraws consent and error reports at once', async () => {
    await (await talk(tom, 'mijn gegevens')).handIn({ right: 'consent' }, {});
    await (await talk(tom, 'mijn gegevens')).handIn({ right: 'reports' }, {});
    expect((await all()).map(({ outcome }) => outcome?.deed).sort()).toEqual([
      'consent-withdrawn',
      'reports-stopped',
    ]);
    expect((await coach.stored(() => coach.needs.users.get('tom')))?.errorReports).toBe('objected');
  });

  it('puts the rest before HR, one of a kind, and a complaint with where else to turn', async () => {
    const complain = async () =>
      (await talk(sara, 'mijn gegevens klacht')).handIn({ right: 'complain', words: 'geen antwoord' }, {});
    expect((await complain()).text).toContain('autoriteitpersoonsgegevens.nl');
    expect((await complain()).text).toContain('staat al bij HR');
    expect(await all()).toMatchObject([{ kind: 'complaint', words: 'geen antwoord' }]);
  });
});

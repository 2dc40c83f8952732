import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { locales, type Locale } from '../../language/locale.js';
import type { View } from '../../messages/view.js';
import type { User } from '../../people/user.js';
import { fatima, hanna, olga, openTeamCoach, sara, tom, type TeamCoach } from '../testing/team-coach.js';

let coach: TeamCoach;
beforeAll(async () => {
  coach = await openTeamCoach();
});
afterAll(() => coach.close());

/** What someone is answered who reads this language; what they do next hangs on who they are alone. */
async function told(text: string, by: User = fatima, locale: Locale = 'nl'): Promise<View | undefined> {
  const replies = await coach.handle(by, { kind: 'say', text }, locale);
  expect(replies).toHaveLength(1);
  const [reply] = replies;
  return reply?.kind === 'message' ? { ...reply.view, next: undefined } : undefined;
}

const noAnswer: View = { kind: 'no-answer' };

describe('a question about a rule', () => {
  it('is answered with the article and its link', async () => {
    expect(await told('vraag hoelang duurt verlof bij een tweeling?')).toMatchObject({
      kind: 'answer',
      title: 'Verlof bij een meerling',
      text: expect.stringContaining('ten minste twintig weken'),
      sources: [
        {
          citation: 'WAZO 3:1(2)',
          url: 'https://wetten.overheid.nl/jci1.3:c:BWBR0013008&artikel=3:1',
        },
        { citation: 'WAZO 3:1(3)' },
      ],
    });
  });

  it('is answered in the language in which it was asked, whatever the reader’s own', async () => {
    for (const own of locales) {
      const english = await told('ask how long is leave with twins?', fatima, own);
      expect(english).toMatchObject({ kind: 'answer', title: 'Leave with twins or more' });
      const dutch = await told('vraag hoelang duurt verlof bij een tweeling?', fatima, own);
      expect(dutch).toMatchObject({ kind: 'answer', title: 'Verlof bij een meerling' });
    }
  });

  it('is answered in the reader’s own language where its words leave a doubt', async () => {
    expect(await told('twins?')).toMatchObject({ title: 'Verlof bij een meerling' });
    expect(await told('ouderschapsverlof?', fatima, 'en')).toMatchObject({
      title: expect.stringMatching(/parental leave/),
    });
  });

  it('needs no command where it looks like a question', async () => {
    expect(await told('hoelang duurt ouderschapsverlof')).toMatchObject({
      title: 'Hoeveel ouderschapsverlof er is',
    });
    expect(await told('ouderschapsverlof')).toMatchObject({
      title: 'Hoeveel ouderschapsverlof er is',
    });
    expect(await told('blauw')).toMatchObject({ kind: 'help', reason: 'not-understood' });
  });

  it('may follow a greeting', async () => {
    expect(await told('Hallo, hoelang is geboorteverlof?')).toMatchObject({
      title: 'Geboorteverlof voor partners',
    });
    expect(await told('hallo')).toMatchObject({ kind: 'welcome' });
  });

  it('on coaching is answered from the catalogue, with what to say and what not', async () => {
    expect(await told('hoe doe ik de overdracht?')).toMatchObject({
      title: 'Overdracht',
      say: expect.any(String),
      avoid: expect.any(String),
      related: expect.any(Array),
    });
  });

  it('without a question gets help', async () => {
    expect(await told('vraag')).toMatchObject({ kind: 'help' });
  });

  it('on another subject is not known', async () => {
    expect(await told('wat voor weer wordt het morgen?')).toEqual(noAnswer);
  });
});

describe('a question about health', () => {
  it.each([
    'mag ik vragen hoe het met haar gaat',
    'Is Anna depressief?',
    'waarom is Anna ziek?',
    'is Pieter ziek?',
  ])('%s gets a kind refusal and what to do instead', async (question) => {
    expect(await told(question)).toMatchObject({ kind: 'answer', title: 'Over gezondheid vraag je niets' });
  });
});

describe('a question about a plan', () => {
  it('is answered with the date, that it is an estimate, and the article', async () => {
    expect(await told('wanneer eindigt het verlof van Anna?')).toMatchObject({
      kind: 'answer',
      title: 'Het plan van Anna de Vries',
      text: 'De laatste verlofdag van Anna is woensdag 19 mei 2027. Dit is een schatting: de datum kan nog veranderen.',
      sources: [{ citation: 'WAZO 3:1(2)' }, { citation: 'WAZO 3:1(3)' }],
      about: { journeyId: 'journey of Anna de Vries', employeeId: 'Anna de Vries' },
    });
    expect(await told('when does the leave of Anna end?', fatima, 'en')).toMatchObject({
      text: 'The last day of leave of Anna is Wednesday 19 May 2027. This is an estimate: the date can still change.',
    });
  });

  it.each([
    ['Wanneer begint het verlof van Anna?', 'Het verlof van Anna begint op donderdag 28 januari 2027.'],
    ['Hoe lang duurt het verlof van Anna?', 'Het verlof van Anna duurt 16 weken, van 28 januari 2027'],
    ['Wanneer is Anna terug?', 'De eerste werkdag van Anna na het verlof is donderdag 20 mei 2027.'],
    ['Wanneer is Anna uitgerekend?', 'De uitgerekende datum in het plan van Anna is woensdag 10 maart 2027.'],
    ['Wanneer begint het geboorteverlof van Bram?', 'Het verlof van Bram begint op vrijdag 2 april 2027.'],
    [
      'Tot wanneer kan Bram aanvullend geboorteverlof opnemen?',
      'Aanvullend geboorteverlof kan Bram opnemen van',
    ],
  ])('%s', async (question, answer) => {
    expect(await told(question)).toMatchObject({ kind: 'answer', text: expect.stringContaining(answer) });
  });

  it('lists the deadlines and the hours', async () => {
    expect(await told('welke deadlines zijn er voor Anna?')).toMatchObject({
      points: expect.arrayContaining(['14 januari 2027: Uitkering aanvragen bij UWV']),
    });
    expect(await told('hoeveel uur ouderschapsverlof heeft Bram?')).toMatchObject({
      points: ['Ouderschapsverlof: 936 uur, waarvan 324 uur met 70% van het dagloon, tot het maximum (UWV)'],
    });
  });

  it('asks which one is meant where there are more', async () => {
    expect(await told('wanneer eindigt haar verlof?')).toMatchObject({ kind: 'plan-choice' });
    expect(await told('when does her leave end?', tom, 'en')).toMatchObject({
      title: 'The plan of Pieter Post',
    });
  });

  it('is about the law where it names nobody', async () => {
    expect(await told('wanneer mag zwangerschapsverlof ingaan?')).toMatchObject({
      title: 'Wanneer het zwangerschapsverlof kan ingaan',
    });
  });

  it('shows the whole plan when asked for it', async () => {
    expect(await told('wat is het plan van Anna?')).toMatchObject({
      kind: 'plan',
      employeeName: 'Anna de Vries',
    });
  });
});

describe('a question of law that names someone', () => {
  it('is answered by the law, also of someone unseen', async () => {
    for (const name of ['Anna', 'Imani'])
      expect(await told(`can ${name} still pump when she's back`)).toMatchObject({
        title: 'Expressing milk at work',
      });
  });

  it('is that of a partner, where they are one or called "he"', async () => {
    const ofPartners = { title: 'Ontslag om verlof mag bij niemand' };
    expect(await told('kan ik Bram ontslaan')).toMatchObject(ofPartners);
    expect(await told('kan ik hem ontslaan')).toMatchObject(ofPartners);
    expect(await told('kan ik Anna ontslaan')).not.toMatchObject(ofPartners);
  });
});

describe('two readings that are as near', () => {
  it('are both offered, and a press brings the answer', async () => {
    const offered = await told('proeftijd');
    const choices = offered?.kind === 'notice' ? offered.choices : undefined;
    expect(choices?.length).toBeGreaterThan(1);
    const [choice] = choices ?? [];
    if (choice?.action.do !== 'command') throw new Error('nothing is offered');
    const [reply] = await coach.handle(fatima, { kind: 'press', action: choice.action });
    expect(reply).toMatchObject({ view: { kind: 'answer', title: choice.text } });
  });
});

describe('what the asker may not see', () => {
  it.each([
    ['someone of another team', 'wanneer eindigt het verlof van Pieter?'],
    ['nobody', 'wanneer eindigt het verlof van Joost?'],
    ['someone of the team without a plan', 'wanneer eindigt het verlof van Carla?'],
    ['someone else with a name of the team', 'wanneer eindigt het verlof van Anna Pietersen?'],
  ])('gets one and the same answer: %s', async (_, question) => {
    expect(await told(question)).toEqual(noAnswer);
  });

  it('is their own plan, for someone of HR', async () => {
    expect(await told('wanneer eindigt het verlof van Olga?', olga)).toEqual(noAnswer);
    expect(await told('wanneer eindigt het verlof van Pieter?', olga)).toMatchObject({ kind: 'answer' });
  });

  it("is everyone's, for who is away: the rules are answered, for the rest there is someone else", async () => {
    const away = { kind: 'notice', title: 'Je bent er nu niet' };
    for (const name of ['Hanna', 'Pieter', 'Anna'])
      expect(await told(`wanneer eindigt het verlof van ${name}?`, hanna)).toMatchObject(away);
    expect(await told('hoelang duurt verlof bij een tweeling?', hanna)).toMatchObject({ kind: 'answer' });
  });

  it('looks forward to no child after a loss', async () => {
    expect(await told('wanneer is Hanna uitgerekend?', sara)).toEqual(noAnswer);
    expect(await told('welke deadlines zijn er voor Hanna?', sara)).toEqual(noAnswer);
  });
});

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { importExamples, readExample } from '../../../demo/demo-tenant.js';
import { Chatter } from '../../../testing/conversation/chatter.js';
import { speakerFor } from '../../../testing/conversation/speaker.js';
import { untilDone } from '../../../testing/conversation/until-done.js';
import { openDemoCoach, type DemoCoach } from '../../../testing/demo-coach.js';
import { workbookFile } from '../../directory/testing/workbook-file.js';

const example = await readExample('roster.csv');
const newcomer = 'Nieke Nieuw,nieke@example.com,2999,Logistics,24,,sanne.de.boer@example.com,employee,,,';

let world: DemoCoach;
beforeAll(async () => {
  world = await openDemoCoach({ installFor: ['Hanneke', 'Ravi', 'Sanne'] });
  await importExamples(world.program.core, 'journeys.yaml');
});
afterAll(() => world.close());

/** Hands a file over in the chat, unasked; what the coach makes of it is read then. */
async function drop(firstName: string, content: string | Buffer, name = 'roster.csv'): Promise<void> {
  const { playground } = world;
  const person = world.person(firstName);
  const chatter = new Chatter(playground, person, 'nl');
  const file = { name, mimeType: 'application/octet-stream', bytes: Buffer.from(content) };
  await chatter.untilAnswered(() => playground.player.dropFile(person, file));
}

/** Goes on with the form they were shown. */
async function agree(firstName: string, values: Readonly<Record<string, string>> = {}): Promise<void> {
  const person = world.person(firstName);
  const speaker = speakerFor(world.playground, person, person.locale);
  await speaker.open();
  await speaker.handIn(values);
  await untilDone(speaker);
}
const last = (firstName: string): string => (world.cardsOf(firstName).at(-1) ?? '').replace(/\s+/g, ' ');

const everyone = () =>
  world.asHr(async () => {
    const { users, employees, uploads } = world.program.repositories;
    const user = (await users.all())[0];
    return {
      employees: await employees.all(),
      users: await users.all(),
      kept: user ? (await uploads.bySubject({ kind: 'user', userId: user.id })).length : 0,
    };
  });
const employeeCalled = async (name: string) => (await everyone()).employees.find((one) => one.name === name);

describe('a roster that HR hands over', () => {
  it('is shown before anything changes, imported, and its newcomers are found at once', async () => {
    const hanneke = speakerFor(world.playground, world.person('Hanneke'), 'nl');
    await hanneke.say('plan Nieke Nieuw');
    expect(hanneke.reads()).toContain('Ik zie niemand met die naam');
    await drop('Hanneke', `${example}${newcomer}\n`);
    expect(last('Hanneke')).toMatch(/Klopt dit\?.*Nieuw \(1\): Nieke Nieuw/);
    expect(await employeeCalled('Nieke Nieuw')).toBeUndefined();
    await agree('Hanneke');
    expect(last('Hanneke')).toMatch(/Ingelezen.*Nieuw \(1\): Nieke Nieuw.*kan het daar niet weghalen/);
    expect(await employeeCalled('Nieke Nieuw')).toMatchObject({ personnelNumber: '2999' });
    await hanneke.say('plan Nieke Nieuw');
    expect(hanneke.reads()).toContain('Van Nieke Nieuw heb ik nog geen plan');
  });

  it('changes nothing the second time, and says so', async () => {
    const before = await everyone();
    await drop('Hanneke', `${example}${newcomer}\n`);
    expect(last('Hanneke')).toMatch(/Er verandert niets/);
    expect(await everyone()).toEqual(before);
  });

  it('ends nobody whom it does not list, unless that is said and agreed to', async () => {
    await drop('Hanneke', example);
    expect(last('Hanneke')).toMatch(/niet meer in het bestand.*\(1\): Nieke Nieuw/);
    await agree('Hanneke', { left: 'true' });
    expect(last('Hanneke')).toMatch(/Klopt dit\?.*Vertrokken.*\(1\): Nieke Nieuw/);
    expect((await employeeCalled('Nieke Nieuw'))?.leftOn).toBeUndefined();
    await agree('Hanneke');
    expect((await employeeCalled('Nieke Nieuw'))?.leftOn).toBeDefined();
  });

  it('may be an Excel workbook, and what it takes away is shown', async () => {
    const rows = example
      .trim()
      .replace(
        'tom.willems@example.com,1102,Finance,40,,,manager',
        'tom.willems@example.com,1102,Finance,40,,,hr',
      )
      .split('\n')
      .map((line) => line.split(','));
    await drop('Hanneke', workbookFile(rows, [['other']]), 'medewerkers.xlsx');
    expect(last('Hanneke')).toMatch(
      /meer bladen.*Krijgt een rol \(1\): Tom Willems \(HR\).*Verliest een rol \(1\): Tom Willems \(leidinggevende\)/,
    );
    await agree('Hanneke');
    expect((await everyone()).users.find(({ name }) => name === 'Tom Willems')?.roles).toEqual(['hr']);
    await drop('Hanneke', example);
    await agree('Hanneke');
  });

  it('shows who works otherwise than by an ordinary contract, and how many plans follow', async () => {
    const works = (kind: string) =>
      example
        .trim()
        .split('\n')
        .map(
          (line, index) =>
            `${line},${index === 0 ? 'dienstverband' : line.startsWith('Imani') ? kind : 'vast'}`,
        )
        .join('\n');
    await drop('Hanneke', works('Uitzendkracht'));
    expect(last('Hanneke')).toMatch(
      /Gewijzigd \(1\): Imani Brown \(manier van werken\).*Werkt niet met een gewoon contract.*\(1\): Imani Brown \(uitzendkracht\)/,
    );
    expect(last('Hanneke')).toContain('1 plan reken ik opnieuw uit');
    await agree('Hanneke');
    expect((await employeeCalled('Imani Brown'))?.employment).toBe('agency');
    await drop('Hanneke', works('vast'));
    expect(last('Hanneke')).not.toMatch(/Werkt niet met een gewoon contract/);
    await agree('Hanneke');
    expect((await employeeCalled('Imani Brown'))?.employment).toBeUndefined();
  });

  it('leaves nothing kept once it is done', async () => {
    expect((await everyone()).kept).toBe(0);
  });
});

describe('a file that is wrong', () => {
  it('is answered with every mistake by row and column, and the list as a file', async () => {
    const wrong = example.replaceAll(',32,', ',geheim,');
    await drop('Ravi', wrong);
    const shown = world.cardsOf('Ravi').slice(-2).join(' ').replace(/\s+/g, ' ');
    expect(shown).toMatch(/cannot import this yet.*lines 3, 12, 19.*weekly_hours.*Mend the file/);
    const files = world.playground.files.slack.all().map(({ bytes }) => Buffer.from(bytes).toString('utf8'));
    expect(files.at(-1)).toMatch(/"row","column","what is wrong","how it can be"\r\n"3","weekly_hours",/);
    expect(files.at(-1)).not.toContain('geheim');
  });

  it('of a kind that cannot be read is asked for again, and the next one is taken', async () => {
    await drop('Hanneke', Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'oud.xls');
    expect(last('Hanneke')).toMatch(/bewaar het als \.xlsx of als CSV UTF-8/);
    await drop('Hanneke', `${example}${newcomer}\n`);
    expect(last('Hanneke')).toMatch(/Klopt dit\?/);
  });

  it('would leave nobody of HR, and is refused', async () => {
    await drop('Hanneke', example.replaceAll(',,,hr,', ',,,manager,'));
    expect(last('Hanneke')).toMatch(/niemand van HR meer/);
  });

  it('comes from someone who is not of HR, and is not opened', async () => {
    await drop('Sanne', example);
    expect(last('Sanne')).toMatch(/niet geopend/);
  });
});

describe('two of HR at once', () => {
  it('are each shown anew what the other changed meanwhile', async () => {
    const file = example.replace('Anna Visser', 'Anna Smit').replace(',2002,', ',2002,');
    await drop('Hanneke', file);
    await drop('Ravi', file.replace('Lotte Meijer', 'Lotte Bakker'));
    await agree('Ravi');
    expect(await employeeCalled('Lotte Bakker')).toBeDefined();
    await agree('Hanneke');
    expect(last('Hanneke')).toMatch(/ondertussen iets veranderd.*Gewijzigd \(1\): Lotte Meijer \(naam\)/);
  });
});

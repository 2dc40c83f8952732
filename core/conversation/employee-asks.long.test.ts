import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';
import { employeeOf, people, userOf } from '../../bots/testing/people.js';
import { openWorld, type World } from '../../bots/testing/world.js';
import { readMessage } from '../../demo/card-printer.js';
import type { KeptMessage } from '../../demo/platforms/chat-history.js';
import type { PlaygroundPerson } from '../../demo/platforms/person.js';
import { speakerFor } from '../../testing/conversation/speaker.js';
import type { Employee } from '../people/employee.js';
import { dueOn } from '../privacy/requests/due.js';
import type { RightsRequest } from '../privacy/requests/request.js';

const { fatima, tom } = people;

let world: World;
beforeEach(async () => {
  world = await openWorld();
  // Fatima is of HR, and Tom a privacy officer.
  await world.stored(({ users }) =>
    users.saveMany([
      { ...userOf(fatima), roles: ['hr'] },
      { ...userOf(tom), roles: ['privacy-officer'] },
    ]),
  );
  await world.playground.player.install(fatima);
});
afterEach(() => world.close());

const writes = async (person: PlaygroundPerson, text: string): Promise<void> => {
  const answer = world.playground.history.next(
    ({ personId, from }) => personId === person.id && from === 'coach',
  );
  await world.playground.player.say(person, text);
  await answer;
};
const seen = (person: PlaygroundPerson): readonly KeptMessage[] =>
  world.playground.history.of(person).filter(({ from }) => from === 'coach');
const read = (person: PlaygroundPerson): string =>
  readMessage(seen(person).at(-1) ?? { text: '' }).replaceAll('\n', ' ');
const requests = (): Promise<RightsRequest[]> => world.stored(({ requests: all }) => all.all());
const hr = () => speakerFor(world.playground, fatima, 'nl');

/** Somebody of the roster; where they expect a child too, HR has reported it. */
async function inRoster(person: PlaygroundPerson, dueDate?: string): Promise<Employee> {
  const employee = {
    ...employeeOf(fatima),
    id: 'hers',
    personnelNumber: '77',
    name: person.name,
    email: person.email,
  };
  await world.stored(({ employees }) => employees.saveMany([employee]));
  if (dueDate !== undefined)
    await world.stored(() =>
      world.core.planned.report('77', {
        role: 'birthing-parent',
        announcedOn: Temporal.PlainDate.from('2026-11-01'),
        multiples: false,
        dueDate: Temporal.PlainDate.from(dueDate),
      }),
    );
  return employee;
}

/** HR chooses the only request there is, and what to do about it. */
async function handles(
  values: Readonly<Record<string, string>>,
  ...more: readonly Readonly<Record<string, string>>[]
): Promise<string> {
  const [request] = (await requests()).filter(({ state }) => state !== 'closed');
  const speaker = hr();
  await speaker.say('verzoeken');
  await speaker.handIn({ request: request?.id ?? '' });
  for (const filled of [values, ...more]) await speaker.handIn(filled);
  return speaker.reads().replaceAll('\n', ' ');
}

const hers = { teams: people.outsider, slack: people.visitor } as const;
const words = {
  teams: {
    myData: 'my data',
    explains: /Voorbeeld BV decides about your data/,
    asked: /Your request is with HR/,
  },
  slack: {
    myData: 'mijn gegevens',
    explains: /Voorbeeld BV beslist over je gegevens/,
    asked: /Je verzoek staat bij HR/,
  },
} as const;

describe.each(['teams', 'slack'] as const)('an employee who writes to the coach in %s', (chat) => {
  const she = hers[chat];
  const { myData, explains, asked } = words[chat];

  it('is told what this is, who decides, and how to use each right; a stranger is not', async () => {
    await writes(she, 'hello');
    expect(read(she)).not.toMatch(explains);
    await inRoster(she);
    await writes(she, 'hello');
    expect(read(she)).toMatch(explains);
    expect(read(she)).toContain('autoriteitpersoonsgegevens.nl');
  });

  it('reads the same with a journey as without one, whatever she writes', async () => {
    const answers = async (): Promise<string[]> => {
      const all: string[] = [];
      for (const text of [
        'hello',
        myData,
        `${myData} klacht: niemand antwoordt`,
        `${myData} erase`,
        'plan',
      ]) {
        await writes(she, text);
        all.push(read(she));
      }
      return all;
    };
    await inRoster(she);
    const without = await answers();
    await world.stored(async (all) => all.requests.remove((await requests()).map(({ id }) => id)));
    await inRoster(she, '2027-06-01');
    expect(await answers()).toEqual(without);
    expect(without.join(' ')).not.toMatch(/2027/);
  });

  it('opens one request at HR, however often she asks, and HR hears of it without her name', async () => {
    await inRoster(she);
    await writes(she, myData);
    expect(read(she)).toMatch(asked);
    await writes(she, myData);
    const all = await requests();
    expect(all).toMatchObject([{ kind: 'access', state: 'unconfirmed', requester: { employeeId: 'hers' } }]);
    expect(all[0]?.dueOn.toString()).toBe(dueOn(Temporal.PlainDate.from('2026-11-24')).toString());
    expect(read(fatima)).toContain('Er is een verzoek binnen');
    expect(read(fatima)).not.toContain(she.name);
  });

  it('is asked for words where a request needs them, and they are kept for HR alone', async () => {
    await inRoster(she);
    await writes(she, `${myData} correct`);
    expect(await requests()).toEqual([]);
    await writes(she, `${myData} correct: my name is misspelt`);
    expect(await requests()).toMatchObject([{ kind: 'correction', words: 'my name is misspelt' }]);
  });

  it('is given her data in her own chat once HR has confirmed who asks, and it is known by its hash', async () => {
    await inRoster(she, '2027-06-01');
    await writes(she, myData);
    expect(await handles({ step: 'confirm' }, {})).toContain('staan nu in de eigen chat');
    if (chat === 'teams') await world.playground.teams.acceptFile(seen(she).at(-1)!);
    const [file] = world.playground.files[chat].all();
    expect(file?.bytes.length).toBeGreaterThan(0);
    const [request] = await requests();
    expect(request).toMatchObject({
      state: 'closed',
      outcome: { deed: 'data-given', by: userOf(fatima).id },
    });
    expect(request?.outcome?.file).toMatch(/^[0-9a-f]{64}$/);
    expect([request?.reach, request?.held]).toEqual([undefined, undefined]);
  });

  it('is told why it takes longer, by when, and why it is refused', async () => {
    await inRoster(she);
    await writes(she, myData);
    await handles({ step: 'extend' }, { reason: 'er is veel' }, {});
    expect(read(she)).toContain('er is veel');
    expect((await requests())[0]?.dueOn.toString()).toBe('2027-02-24');
    await handles({ step: 'refuse' }, { reason: 'dubbel gevraagd' }, {});
    expect(read(she)).toContain('dubbel gevraagd');
    expect(read(she)).toContain('autoriteitpersoonsgegevens.nl');
    expect(await requests()).toMatchObject([
      { state: 'closed', outcome: { deed: 'refused', note: 'dubbel gevraagd' } },
    ]);
  });
});

it('nobody is taken for the one of two who share an address', async () => {
  const she = people.visitor;
  const one = await inRoster(she);
  await world.stored(({ employees }) => employees.saveMany([{ ...one, id: 'other', personnelNumber: '78' }]));
  await writes(she, 'mijn gegevens');
  expect(await requests()).toEqual([]);
  expect(read(she)).toContain('Vraag HR om je toe te voegen');
});

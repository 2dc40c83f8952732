import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { people, tenant } from '../../bots/testing/people.js';
import { openWorld, type World } from '../../bots/testing/world.js';
import { readMessage } from '../../demo/card-printer.js';
import { playgroundToken } from '../../demo/platforms/slack/token.js';
import type { PlaygroundPerson } from '../../demo/platforms/person.js';
import { asOperator } from '../people/context.js';
import { LINK_CODE_HOURS, makeLinkCode } from '../people/link-code.js';
import type { Tenant } from '../people/tenant.js';
import type { User } from '../people/user.js';
import { linkCodeIn } from './link-workspace.js';

const fresh: Tenant = {
  id: 'fresh',
  name: 'Nieuw BV',
  country: 'NL',
  locale: 'nl',
  timeZone: 'Europe/Amsterdam',
  deliveryTime: '09:00',
};
const { stranger, elsewhere } = people;

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
beforeEach(async () => {
  // The coach is in Els's workspace of Slack, and not in Tom's.
  world = await world.startOver({ slack: { workspaces: { botToken: playgroundToken('T2') } } });
  await world.repositories.tenants.save(fresh);
});
afterAll(() => world.close());

const newCode = async (of = fresh.id): Promise<string> =>
  (await makeLinkCode({ ...world.repositories, clock: world.clock }, of)).code;
const says = async (person: PlaygroundPerson, text: string): Promise<string> => {
  await world.playground.player.say(person, text);
  const said = world.playground.history.of(person).findLast(({ from }) => from === 'coach');
  return said ? readMessage(said) : '';
};
const usersOf = async (of: Tenant = fresh): Promise<User[]> =>
  asOperator(of, 'test', () => world.repositories.users.all());

describe.each([
  ['Teams', stranger, { teamsTenantId: 'entra-9' }],
  ['Slack', elsewhere, { slackTeamId: 'T2' }],
] as const)('a code in %s', (_chat, person, workspace) => {
  it('links the workspace, makes whoever typed it HR, and begins with the first steps', async () => {
    expect(await says(person, `koppel ${await newCode()}`)).toContain('Zo ga je van start');
    expect(await world.repositories.tenants.get('fresh')).toMatchObject(workspace);
    expect(await usersOf()).toMatchObject([
      { roles: ['hr'], name: person.name, email: person.email, chat: person.chat, chatUserId: person.id },
    ]);
    expect(await says(person, 'help')).toContain('traject');
  });

  it('is answered in the language of the word before it', async () => {
    expect(await says(person, `link ${await newCode()}`)).toContain('How to get started');
  });

  it.each([
    [
      'in small letters, with spaces',
      (code: string) => `koppelen ${code.toLowerCase().replaceAll('-', ' ')}`,
    ],
    ['in quotes', (code: string) => `Koppel "${code}"`],
    ['without dashes', (code: string) => `koppel ${code.replaceAll('-', '')}`],
  ])('is read %s', async (_how, written) => {
    expect(await says(person, written(await newCode()))).toContain('Zo ga je van start');
  });

  it('is good once', async () => {
    const code = await newCode();
    await says(person, `koppel ${code}`);
    const other = person.chat === 'teams' ? elsewhere : stranger;
    expect(await says(other, `koppel ${code}`)).toContain('al gebruikt');
    expect(await usersOf()).toHaveLength(1);
  });

  it('says plainly that it is wrong, or too old', async () => {
    expect(await says(person, 'koppel AAAA-BBBB-CCCC')).toContain('Deze code ken ik niet');
    const code = await newCode();
    world.clock.travelTo(world.clock.now().add({ hours: LINK_CODE_HOURS }));
    expect(await says(person, `koppel ${code}`)).toContain('verlopen');
    expect(await usersOf()).toEqual([]);
  });

  it('is not looked at after five that were wrong, for an hour', async () => {
    for (let times = 0; times < 5; times += 1) await says(person, 'koppel AAAA-BBBB-CCCC');
    const code = await newCode();
    expect(await says(person, `koppel ${code}`)).toContain('te veel verkeerde codes');
    world.clock.travelTo(world.clock.now().add({ hours: 1 }));
    expect(await says(person, `koppel ${code}`)).toContain('Zo ga je van start');
  });

  it('stays good where the employer has linked another workspace of this chat', async () => {
    const other = person.chat === 'teams' ? { teamsTenantId: 'entra-7' } : { slackTeamId: 'T7' };
    await world.repositories.tenants.save({ ...fresh, ...other });
    const code = await newCode();
    expect(await says(person, `koppel ${code}`)).toContain('al een andere omgeving');
    await world.repositories.tenants.save(fresh);
    expect(await says(person, `koppel ${code}`)).toContain('Zo ga je van start');
  });
});

describe('a workspace that is linked already', () => {
  it('is not given away by a code of someone else', async () => {
    expect(await says(people.outsider, `koppel ${await newCode()}`)).not.toContain('Zo ga je van start');
    expect((await world.repositories.tenants.get(tenant.id))?.teamsTenantId).toBe('entra-1');
    expect(await usersOf()).toEqual([]);
  });

  it('has its first HR by a code of its own employer', async () => {
    expect(await says(people.outsider, `koppel ${await newCode(tenant.id)}`)).toContain('Zo ga je van start');
    expect((await usersOf(tenant)).filter(({ roles }) => roles.includes('hr'))).toMatchObject([
      { email: people.outsider.email },
    ]);
  });
});

it('links a second chat by a code that HR makes in the first', async () => {
  await says(stranger, `koppel ${await newCode()}`);
  const text = await says(stranger, 'koppel');
  expect(text).toContain('Slack');
  const [, code = ''] = /koppel ([A-Z0-9-]{14})/.exec(text) ?? [];
  expect(await says(elsewhere, `koppel ${code}`)).toContain('Zo ga je van start');
  expect(await world.repositories.tenants.get('fresh')).toMatchObject({
    teamsTenantId: 'entra-9',
    slackTeamId: 'T2',
  });
  expect(await says(stranger, 'koppel')).toContain('allebei al gekoppeld');
});

it('goes to one of two who type a code at the same moment', async () => {
  const code = await newCode();
  await Promise.all([says(stranger, `koppel ${code}`), says(elsewhere, `koppel ${code}`)]);
  expect(await usersOf()).toHaveLength(1);
});

it('keeps nothing of a code that could be read back', async () => {
  const code = await newCode();
  expect(await world.repositories.secrets.get(`link-code:${code}`)).toBeUndefined();
});

it.each(['koppel', 'link', 'koppelverkoop begint morgen', 'hallo', 'ik koppel AAAA'])(
  'takes "%s" for no code',
  (text) => {
    expect(linkCodeIn(text)).toBeUndefined();
  },
);

it('tells whoever has no code what is missing, and where a code goes', async () => {
  expect(await says(stranger, 'hallo')).toContain('koppel CODE');
});

it.each([stranger, elsewhere])(
  'shows the privacy statement to whoever asks in $chat, also unlinked',
  async (person) => {
    expect(await says(person, 'privacy')).toContain('Autoriteit Persoonsgegevens');
  },
);

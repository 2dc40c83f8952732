import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { readExample } from '../../../demo/demo-tenant.js';
import { speakerFor } from '../../../testing/conversation/speaker.js';
import { openDemoCoach, type DemoCoach } from '../../../testing/demo-coach.js';

let world: DemoCoach;
beforeEach(async () => {
  world = await openDemoCoach({ installFor: ['Hanneke', 'Ravi'] });
});
afterEach(() => world.close());

const hr = [
  ['Hanneke', 'nl', { import: 'inlezen', requests: 'verzoeken' }],
  ['Ravi', 'en', { import: 'import', requests: 'requests' }],
] as const;

/** HR imports a roster in which two people are new: what comes of it names them both, and nothing else does. */
async function importTwo(who: string, locale: 'nl' | 'en', typed: string, surname = 'Quist'): Promise<void> {
  const more = [`Zebedea ${surname},zebedea@example.com,9001`, 'Wolfram Rust,wolfram@example.com,9002'];
  const rows = more.map((row) => `${row},Logistics,32,,sanne.de.boer@example.com,employee,,,`);
  await give(who, locale, typed, [(await readExample('roster.csv')).trim(), ...rows].join('\n'));
}

async function give(who: string, locale: 'nl' | 'en', typed: string, roster: string): Promise<void> {
  const speaker = speakerFor(world.playground, world.person(who), locale);
  await speaker.say(typed);
  await speaker.give({ name: 'roster.csv', mimeType: 'text/csv', bytes: Buffer.from(roster) });
  await speaker.handIn({});
}

const naming = (name: string): number =>
  ['Hanneke', 'Ravi'].flatMap((who) => world.cardsOf(who)).filter((card) => card.includes(name)).length;

describe.each(hr)('what %s was told in a list of names', (who, locale, say) => {
  it('goes once one of them is erased', async () => {
    await importTwo(who, locale, say.import);
    expect([naming('Zebedea Quist'), naming('Wolfram Rust')]).toEqual([1, 1]);
    const speaker = speakerFor(world.playground, world.person(who), locale);
    await speaker.say(say.requests);
    await speaker.handIn({ request: 'new' });
    await speaker.handIn({ who: 'Zebedea Quist', kind: 'erasure', received: '2026-11-24' });
    await speaker.handIn({});
    const [request] = await world.asHr(() => world.program.repositories.requests.all());
    await speaker.say(say.requests);
    for (const values of [{ request: request?.id ?? '' }, { step: 'erase' }, {}])
      await speaker.handIn(values);
    await world.deliver();
    expect([naming('Zebedea Quist'), naming('Wolfram Rust')]).toEqual([0, 0]);
  });

  it('goes once one of them has another name, and what comes then has the new one', async () => {
    await importTwo(who, locale, say.import);
    await importTwo(who, locale, say.import, 'Hof');
    await world.deliver();
    expect([naming('Zebedea Quist'), naming('Zebedea Hof')]).toEqual([0, 1]);
  });
});

it('a file with everyone goes from Slack once a manager is erased who is in it', async () => {
  const speaker = speakerFor(world.playground, world.person('Ravi'), 'en');
  await speaker.say('export all');
  await speaker.handIn({});
  await speaker.handIn({});
  await speaker.getsFile();
  const files = () => world.messagesOf('Ravi').filter((one) => (one.files ?? []).length > 0).length;
  expect(files()).toBe(1);
  await world.asHr(async () => {
    const { repositories, core } = world.program;
    const sanne = await repositories.users.findByEmail('sanne.de.boer@example.com');
    await core.rights.erase?.({ kind: 'user', userId: sanne?.id ?? '' });
  });
  await world.deliver();
  expect(files()).toBe(0);
});

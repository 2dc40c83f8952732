import { makeLinkCode } from '../core/people/link-code.js';
import type { Program } from '../main.js';
import { readMessage } from './card-printer.js';
import { demoTenant, readExample } from './demo-tenant.js';
import type { PlaygroundPerson } from './platforms/person.js';
import type { Playground } from './platforms/playground.js';

const HR_IN_TEAMS = 'Hanneke Vos';
const HR_IN_SLACK = 'Ravi Sharma';

/** The employer signs; HR links Teams, then Slack, and hands in the roster, all by talking. `tell` hears what happens. */
export async function setUpByTalking(
  { repositories, clock }: Pick<Program, 'repositories' | 'clock'>,
  playground: Playground,
  tell: (what: string) => void,
): Promise<void> {
  const { player, history } = playground;
  const [hanneke, ravi] = [HR_IN_TEAMS, HR_IN_SLACK].map((name) => personCalled(playground, name));
  if (!hanneke || !ravi) throw new Error('The example employer has HR in both chats');
  const answered = async (person: PlaygroundPerson, act: () => Promise<void>): Promise<string> => {
    const answer = history.next(({ personId, from }) => personId === person.id && from === 'coach');
    await act();
    return readMessage(await answer);
  };
  const says = (person: PlaygroundPerson, text: string): Promise<string> =>
    answered(person, () => player.say(person, text));

  await repositories.tenants.save({ ...demoTenant, teamsTenantId: undefined, slackTeamId: undefined });
  const { code } = await makeLinkCode({ ...repositories, clock }, demoTenant.id);
  tell(`The employer signs, and HR gets a link code. ${HR_IN_TEAMS} types it in Teams`);
  await answered(hanneke, () => player.install(hanneke));
  await says(hanneke, `koppel ${code}`);
  tell('HR links Slack as well: a new code');
  const [second] = /\b[A-Z0-9]{4}(?:-[A-Z0-9]{4}){2}\b/.exec(await says(hanneke, 'koppel')) ?? [];
  await answered(ravi, () => player.install(ravi));
  await says(ravi, `link ${second ?? ''}`);
  tell('HR hands in the roster');
  const bytes = Buffer.from(await readExample('roster.csv'));
  await answered(hanneke, () =>
    player.dropFile(hanneke, { name: 'roster.csv', mimeType: 'text/csv', bytes }),
  );
  const preview = history.of(hanneke).at(-1);
  if (preview) await answered(hanneke, () => player.press(preview, 'Opslaan'));
}

const personCalled = ({ people }: Playground, name: string): PlaygroundPerson | undefined =>
  people.find((person) => person.name === name);

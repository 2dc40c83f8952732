import { buttonsOf } from '../../demo/platforms/buttons.js';
import type { PlaygroundPerson } from '../../demo/platforms/person.js';
import type { DemoCoach } from '../demo-coach.js';

/** A request that a platform really makes, as the emulators make it. */
export interface Recorded {
  readonly door: 'teams' | 'slack';
  readonly contentType: string;
  readonly body: string;
}

/** Has these people use the coach for a while, and takes down what their chats posted. */
export async function recordPayloads(
  coach: DemoCoach,
  people: readonly PlaygroundPerson[],
): Promise<readonly Recorded[]> {
  const recorded: Recorded[] = [];
  const { fetch } = globalThis;
  globalThis.fetch = (input, init) => {
    const { pathname } = new URL(input instanceof Request ? input.url : input.toString());
    const door = doors[pathname];
    const contentType = new Headers(init?.headers).get('content-type') ?? '';
    if (door && typeof init?.body === 'string') recorded.push({ door, contentType, body: init.body });
    return fetch(input, init);
  };
  try {
    for (const person of people) await use(coach, person);
  } finally {
    globalThis.fetch = fetch;
  }
  return recorded;
}

const doors: Readonly<Record<string, Recorded['door']>> = {
  '/api/messages': 'teams',
  '/slack/events': 'slack',
};

const said = ['help', 'plan', 'hoelang duurt verlof?', 'instellingen', 'dank je'];
const file = { name: 'roster.csv', mimeType: 'text/csv', bytes: Buffer.from('name,team\nAnna,Team\n') };

async function use({ playground }: DemoCoach, person: PlaygroundPerson): Promise<void> {
  const { player, slack, teams, history, views } = playground;
  for (const text of said) await player.say(person, text);
  await player.dropFile(person, file);
  if (person.chat === 'slack') {
    await slack.mention(person, 'plan', 'C1');
    await slack.openHome(person);
    await slack.command(person, '/coach', 'instellingen');
    if (views.top(person)) await slack.submit(person);
  } else {
    await teams.mention(person, 'plan', 'channel');
  }
  const shown = history.of(person).filter(({ from }) => from === 'coach');
  for (const message of [...shown.slice(0, 4), ...shown.slice(-4)])
    for (const button of buttonsOf(message).slice(0, 4))
      // The one before may have drawn the card anew, without this button.
      await player.press(message, button).catch(() => undefined);
}

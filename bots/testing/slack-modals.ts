import { translator } from '../../core/language/messages.js';
import type { KeptMessage } from '../../demo/platforms/chat-history.js';
import type { PlaygroundPerson } from '../../demo/platforms/person.js';
import type { KeptView } from '../../demo/platforms/slack/views.js';
import type { World } from './world.js';

/** What the coach shows next in a modal that waits. */
export const nextShown = ({ playground }: World): Promise<KeptView> =>
  playground.views.next(({ state }) => state === 'updated');

/** Someone types a command that opens a form, and opens it; gives the message that invites to it. */
export async function openForm(
  world: World,
  person: PlaygroundPerson,
  command: string,
): Promise<KeptMessage> {
  const { player, history } = world.playground;
  await player.say(person, command);
  const invitation = history.of(person).at(-1);
  if (invitation?.from !== 'coach') throw new Error('The coach did not answer');
  const shown = nextShown(world);
  await player.press(invitation, translator(person.locale)('form.open'));
  await shown;
  return invitation;
}

/** The id of a field's block in the modal that someone looks at: it holds the step as well. */
export function fieldIn({ playground }: World, person: PlaygroundPerson, field: string): string {
  const blocks = playground.views.top(person)?.content.blocks ?? [];
  const found = blocks.find(({ block_id }) => block_id?.endsWith(`-${field}`));
  if (found?.block_id === undefined) throw new Error(`There is no field "${field}" here`);
  return found.block_id;
}

/** Everything that stands in the modal that someone looks at, what is wrong at its fields included, as text. */
export function modalText({ playground }: World, person: PlaygroundPerson): string {
  const view = playground.views.top(person);
  return JSON.stringify(view ? [view.content, view.errors] : 'no modal');
}

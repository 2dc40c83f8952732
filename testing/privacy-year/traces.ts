import { readMessage } from '../../demo/card-printer.js';
import { people, type Who } from './cast.js';
import type { Year } from './year.js';

/** Where anything of someone is left: in the files of the store, or in a message of ours that stands in a chat. */
export async function tracesOf(year: Year, who: Who): Promise<string[]> {
  const { name, email, number } = people[who];
  const bytes = await year.bytes();
  const standing = year.coach.playground.history
    .all()
    .filter(({ from, state }) => from === 'coach' && state !== 'deleted');
  return [name, email, number].flatMap((text) => [
    ...(bytes.includes(text) ? [`${text}: in the files`] : []),
    ...standing
      .filter((message) => JSON.stringify(message).includes(text))
      .map((message) => `${text}: ${readMessage(message).replace(/\s+/g, ' ').slice(0, 300)}`),
  ]);
}

import { people, roster } from '../cast.js';
import { tracesOf } from '../traces.js';
import { untilDone } from '../../conversation/until-done.js';
import type { Year } from '../year.js';

/** Ottoline leaves, as HR says in the chat; Wolfram is not in the next roster. */
export async function leave(year: Year): Promise<void> {
  const day = year.today;
  await year.talk('hanneke', `uit dienst ${people.ottoline.name}`, { day: day.toString() }, {});
  const speaker = year.speaker('hanneke');
  await speaker.say('inlezen');
  const file = {
    name: 'roster.csv',
    mimeType: 'text/csv',
    bytes: Buffer.from(roster('fenna', 'ottoline', 'wolfram')),
  };
  await speaker.give(file);
  await untilDone(speaker);
  await speaker.handIn({ left: 'true' });
  await untilDone(speaker);
  await speaker.handIn({});
  await untilDone(speaker);
  await year.passUntil(day.add({ days: 30 }));
  for (const who of ['ottoline', 'wolfram'] as const) {
    const traces = await tracesOf(year, who);
    const which = who === 'ottoline' ? 'whom HR saw off' : 'who was in no roster any more';
    year.book.note(
      13,
      `thirty days on nothing is left of one ${which} ${traces.join('; ')}`,
      traces.length === 0,
    );
  }
  const isThere = year.standing().some((one) => one.includes(people.tom.name));
  year.book.note(13, 'and whoever stays is still there', isThere);
}

import { Temporal } from 'temporal-polyfill';
import { readExample } from '../../demo/demo-tenant.js';
import type { Point } from './point.js';

const dueDate = Temporal.PlainDate.from('2027-06-01');

/** What someone of HR does, one after the other. */
export const pointsOfHr: readonly Point[] = [
  { name: 'welcome', act: ({ window }) => window.sees(/Welkom, Hanneke.*overzicht/s) },
  {
    name: 'help',
    async act({ window }) {
      await window.say('help');
      await window.sees(/Dit kun je vragen.*Vraag het aan HR/s);
    },
  },
  {
    name: 'a form',
    async act({ window }) {
      await window.say('traject lotte');
      await window.sees(/Uitgerekende datum/);
      const { length } = await window.cards();
      await window.pick('Uitgerekende datum', dueDate);
      await window.press('Verder');
      await window.sees(/1 juni 2027/);
      await window.press('Opslaan');
      await window.sees(/traject van Lotte staat klaar/);
      if ((await window.cards()).length !== length)
        throw new Error('Its outcome does not stand in its place');
    },
  },
  {
    name: 'an import',
    async act({ coach, person, window }) {
      const roster = (await readExample('roster.csv')).replace('Anna Visser', 'Anna Smit');
      // The client has no way to do this: the coach is told as Teams would tell it.
      const { player } = coach.playground;
      await player.dropFile(person, { name: 'roster.csv', mimeType: 'text/csv', bytes: Buffer.from(roster) });
      await window.sees(/Anna Smit/);
      await window.press('Opslaan');
      await window.sees(/Ingelezen.*Anna Smit/s);
    },
  },
];

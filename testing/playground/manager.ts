import { Temporal } from 'temporal-polyfill';
import { readExample } from '../../demo/demo-tenant.js';
import type { DemoCoach } from '../demo-coach.js';
import { drawEveryView } from './every-view.js';
import type { Point } from './point.js';

/** Anna Visser of examples/roster.csv, in the team of Sanne de Boer. */
const ANNA = '2001';

/** Behind the welcome. */
const DIGEST = 1;

/** HR gives Anna another manager. */
async function handOver(coach: DemoCoach): Promise<void> {
  const anna = /^Anna Visser,.*$/m;
  const roster = (await readExample('roster.csv')).replace(anna, (row) =>
    row.replace('sanne.de.boer@', 'priya.nair@'),
  );
  const file = { name: 'roster.csv', text: roster, content: Buffer.from(roster) };
  await coach.asHr(() => coach.program.core.importFiles({ roster: file, journeys: undefined }));
}

/** What a manager is sent, and what becomes of it, one after the other. */
export const pointsOfManager: readonly Point[] = [
  { name: 'welcome of a manager', act: ({ window }) => window.sees(/Welkom, Sanne/) },
  {
    name: 'nudges',
    async act({ coach, window }) {
      await coach.report(ANNA, { dueDate: Temporal.PlainDate.from('2027-06-01') });
      await coach.deliver();
      await window.sees(/punten voor vandaag.*Eerste reactie/s);
    },
  },
  {
    name: 'Done replaces the card',
    async act({ window }) {
      await window.press('Openen: Eerste reactie');
      await window.sees(/Eerste reactie.*Gedaan/s);
      const { length } = await window.cards();
      await window.press('Gedaan');
      await window.sees(/Gedaan\. Dank je wel\.\s+Eerste reactie/, length - 1);
    },
  },
  {
    name: 'an update',
    async act({ coach, window }) {
      await coach.deliver();
      await window.sees(/2 punten voor vandaag/, DIGEST);
    },
  },
  {
    name: 'a take-back',
    async act({ coach, window }) {
      await window.say('wanneer begint het verlof van anna');
      await window.sees(/Anna.*2027/s);
      await handOver(coach);
      await coach.deliver();
      await window.sees(/^Dit bericht is er niet meer\.$/);
      if (!(await window.log()).includes('501'))
        throw new Error('It was taken back otherwise than by an update');
    },
  },
  { name: 'every view', act: drawEveryView },
];

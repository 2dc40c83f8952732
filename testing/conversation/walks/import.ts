import { readExample } from '../../../demo/demo-tenant.js';
import type { Walk } from '../walk.js';

const roster = (await readExample('roster.csv')).replace('Anna Visser', 'Anna Smit');

export default {
  as: 'hr',
  file: { name: 'roster.csv', content: Buffer.from(roster) },
  answers: [{}],
  says: { nl: /Ingelezen.*Anna Smit \(naam\)/s, en: /Imported.*Anna Smit \(name\)/s },
} satisfies Walk;

import { COPY_DAY } from './fates.js';
import type { Found } from './copy.js';
import { momentsIn, type Joins } from './joins.js';
import type { WriteOrder } from './write-order.js';

/** What the attacker has measured of one document: names and numbers. What is not there counts as nothing. */
export type Features = ReadonlyMap<string, number>;

const DAY_MS = 86_400_000;
const copyMs = Date.parse(`${COPY_DAY.toString()}T12:00:00Z`);
/** How many values a field may have to count as a state. */
const SHORT = 16;
/** How far around a document what was written with it is looked at. */
const WINDOW = 12;

class Tally {
  readonly values = new Map<string, number>();
  add(name: string, by = 1): void {
    this.values.set(name, (this.values.get(name) ?? 0) + by);
  }
  set(name: string, value: number): void {
    this.values.set(name, value);
  }
  extreme(name: string, value: number): void {
    this.values.set(`${name} first`, Math.min(this.values.get(`${name} first`) ?? Infinity, value));
    this.values.set(`${name} last`, Math.max(this.values.get(`${name} last`) ?? -Infinity, value));
  }
}

/** Everything that can be measured of a document and of what is tied to it: by a shared value, or by being written next to it. */
export function featuresOf(unit: Found, joins: Joins, order: WriteOrder): Features {
  const tally = new Tally();
  tally.set('bytes', unit.bytes);
  tally.set('fields', Object.keys(unit.document).length);
  tally.set('place', unit.place);
  tally.set('written', order.rankOf(unit));
  tally.set('id', Number.parseInt(unit.id.replace(/\W/g, '').slice(0, 8), 16) || 0);
  describe(tally, 'own', unit);
  for (const { steps, found } of joins.around(unit)) {
    const name = `${steps} ${found.collection}`;
    tally.add(name);
    tally.add(`${name} bytes`, found.bytes);
    tally.extreme(`${name} written`, order.rankOf(found));
    describe(tally, name, found);
  }
  for (const found of order.around(unit, WINDOW)) {
    tally.add(`beside ${found.collection}`);
    describe(tally, `beside ${found.collection}`, found);
  }
  return tally.values;
}

/** States are counted; of moments the first and the last are kept, in days from the copy. */
function describe(tally: Tally, name: string, found: Found): void {
  for (const [field, moment] of momentsIn(found)) {
    const days = (moment.getTime() - copyMs) / DAY_MS;
    if (Math.abs(days) < 3000) tally.extreme(`${name}.${field}`, days);
  }
  for (const [field, value] of Object.entries(found.document))
    if (typeof value === 'string' && value.length < SHORT && field !== 'tenantId')
      tally.add(`${name}.${field}=${value}`);
}

import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { stages } from '../../core/leave/stage.js';
import type { HomeView } from '../../core/messages/home-view.js';
import { roughText } from './rough-text.js';

const date = fc
  .integer({ min: 0, max: 20_000 })
  .map((days) => Temporal.PlainDate.from('2020-01-01').add({ days }));
const id = fc.stringMatching(/^[A-Za-z0-9-]{1,64}$/);
const many = <T>(item: fc.Arbitrary<T>, maxLength: number) => fc.array(item, { maxLength, size: 'max' });

const about = { journeyId: id, employeeId: id, employeeName: roughText };
const journey = fc.record({
  ...about,
  stage: fc.constantFrom(...stages),
  next: fc.option(fc.record({ what: roughText, on: date }), { nil: undefined }),
});
const command = fc.record({ command: id, name: roughText, summary: roughText });
const page = { page: fc.integer({ min: 1, max: 3 }), pages: fc.integer({ min: 1, max: 3 }) };
const home = {
  firstName: roughText,
  away: many(roughText, 2),
  due: many(fc.record({ ...about, what: roughText, on: date }), 5),
  journeys: many(journey, 10),
  journeyCount: fc.nat(5000),
  open: many(fc.record({ ...about, nudgeId: id, title: roughText, until: date, isPast: fc.boolean() }), 5),
  openCount: fc.nat(50),
  actions: many(command, 8),
  pages: fc.integer({ min: 1, max: 3 }),
  follows: fc.constantFrom('everyone', 'team', 'nobody'),
} as const;

/** Overviews with as much in them as they ever hold. */
export const anyHomes: {
  readonly [Kind in HomeView['kind']]: fc.Arbitrary<Extract<HomeView, { kind: Kind }>>;
} = {
  home: fc.record({ kind: fc.constant('home'), hasTab: fc.boolean(), ...home }),
  'home-tab': fc.record({ kind: fc.constant('home-tab'), ...home }),
  'home-people': fc.record({ kind: fc.constant('home-people'), journeys: many(journey, 20), ...page }),
  'home-commands': fc.record({ kind: fc.constant('home-commands'), commands: many(command, 20), ...page }),
  'home-over': fc.record({
    kind: fc.constant('home-over'),
    reason: fc.constantFrom('newer', 'closed'),
  }),
};

import { Temporal } from 'temporal-polyfill';
import { commands } from '../../core/conversation/commands/registry.js';
import type { Locale } from '../../core/language/locale.js';
import type { Home, HomeCommand, HomeView } from '../../core/messages/home-view.js';
import type { NudgeContent, View } from '../../core/messages/view.js';

type SampleHomes = { readonly [Kind in HomeView['kind']]: Extract<View, { kind: Kind }> };

const day = (text: string) => Temporal.PlainDate.from(text);

const commandsIn = (locale: Locale): HomeCommand[] =>
  commands.map(({ id, names, summary }) => ({
    command: id,
    name: names[locale][0],
    summary: summary[locale],
  }));

/** The overview of a manager of two people, and what it leads to. */
export function sampleHomes(locale: Locale, nudge: NudgeContent): SampleHomes {
  const { journeyId, employeeId, employeeName } = nudge;
  const about = { journeyId, employeeId, employeeName };
  const next = { what: locale === 'nl' ? 'verlof begint' : 'leave begins', on: day('2027-01-28') };
  const journeys = [
    { ...about, stage: 'expecting', next },
    {
      ...{ journeyId: 'journey-2', employeeId: 'employee-2', employeeName: 'Bram Jansen' },
      stage: 'back',
      next: undefined,
    },
  ] as const;
  const home: Home = {
    firstName: 'Fatima',
    away: [],
    due: [{ ...about, what: nudge.text.title, on: day('2026-12-02') }],
    journeys,
    journeyCount: 12,
    open: [
      { ...about, nudgeId: nudge.nudgeId, title: nudge.text.title, until: nudge.expiresOn, isPast: false },
    ],
    openCount: 3,
    actions: commandsIn(locale).slice(0, 6),
    pages: 2,
    follows: 'team',
  };
  return {
    home: { kind: 'home', hasTab: true, ...home },
    'home-tab': { kind: 'home-tab', ...home },
    'home-people': { kind: 'home-people', journeys, page: 1, pages: 2 },
    'home-commands': { kind: 'home-commands', commands: commandsIn(locale).slice(0, 20), page: 1, pages: 2 },
    'home-over': { kind: 'home-over', reason: 'newer' },
  };
}

/** Overviews with little or nothing in them. */
export function otherHomes(locale: Locale, { home }: Pick<SampleHomes, 'home'>): View[] {
  const nobody = { ...home, due: [], journeys: [], journeyCount: 0, open: [], openCount: 0, pages: 1 };
  const away = [locale === 'nl' ? 'HR volgt je team zolang je weg bent.' : 'HR follows your team meanwhile.'];
  return [
    nobody,
    { ...nobody, follows: 'everyone', hasTab: false },
    { ...nobody, follows: 'nobody' },
    { ...nobody, away },
    { ...home, due: [], open: [], openCount: 0 },
    { kind: 'home-over', reason: 'closed' },
  ];
}

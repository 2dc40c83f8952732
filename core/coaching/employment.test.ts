import { describe, expect, it } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';
import { jurisdictionOf } from '../countries/registry.js';
import { locales } from '../language/locale.js';
import type { Employment } from '../leave/employment.js';
import { journeyRoles, type JourneyFacts, type JourneyRole } from '../leave/journey-facts.js';
import { createCatalogues } from './catalogues.js';
import type { Audience } from './milestone.js';
import { textFor } from './milestone-text.js';
import { planMilestones } from './planner.js';

const day = (text: string) => Temporal.PlainDate.from(text);
const catalogue = createCatalogues().shipped('NL').all;
const law = jurisdictionOf('NL');

const journey = (role: JourneyRole, facts: Partial<JourneyFacts> = {}): JourneyFacts => ({
  role,
  announcedOn: day('2026-08-20'),
  dueDate: day('2027-03-10'),
  placementDate: role === 'adoptive-parent' || role === 'foster-parent' ? day('2027-03-10') : undefined,
  multiples: false,
  ...facts,
});
const planned = (facts: JourneyFacts) => planMilestones(catalogue, facts, law.derive(facts));
const idsOf = (facts: JourneyFacts, audience?: Audience): string[] =>
  planned(facts)
    .filter(({ milestone }) => audience === undefined || milestone.audience.includes(audience))
    .map(({ milestone }) => milestone.id)
    .sort();

/** Whatever happens in a journey. */
const courses: readonly Partial<JourneyFacts>[] = [
  {},
  { birthDate: day('2027-03-04') },
  { lossReportedOn: day('2027-01-06') },
  { multiples: true, birthDate: day('2027-03-04'), oneLivesReportedOn: day('2027-03-05') },
];
const widowed = { birthDate: day('2027-03-04'), motherDiedOn: day('2027-03-06') };
const everyCourse = (employment: Employment): JourneyFacts[] =>
  journeyRoles
    .flatMap((role) => courses.map((facts) => journey(role, { ...facts, employment })))
    .concat(journey('partner', { ...widowed, employment }));

/** All that is advised, but for what not to say. */
const adviceTo = (audience: Audience, facts: JourneyFacts) =>
  planned(facts)
    .filter(({ milestone }) => milestone.audience.includes(audience))
    .flatMap(({ milestone }) =>
      locales.map((locale) => {
        const { title, why, steps, say } = textFor(milestone, facts, locale);
        return { id: milestone.id, said: [title, why, ...steps, say].join(' ') };
      }),
    );

describe('the cards about someone self-employed', () => {
  it('speak to the manager of no leave and no employer, whatever happens', () => {
    const supposed =
      /verlof|\bleave\b(?! (everything|days|it))|in dienst van|werkgever|employer|ontslag|dismiss/i;
    for (const facts of everyCourse('self-employed'))
      expect(adviceTo('manager', facts).filter(({ said }) => supposed.test(said))).toEqual([]);
  });

  it('tell HR what holds, and ask nothing by a date of the law', () => {
    for (const role of journeyRoles)
      expect(idsOf(journey(role, { employment: 'self-employed' }), 'hr')).toEqual(['self-employed']);
    expect(
      everyCourse('self-employed')
        .flatMap(planned)
        .filter(({ milestone }) => milestone.guards),
    ).toEqual([]);
  });

  it('keep a warm word, a talk about cover, and sympathy', () => {
    expect(idsOf(journey('birthing-parent', { employment: 'self-employed' }), 'manager')).toEqual([
      'birth-wishes',
      'confidentiality',
      'cover-plan',
      'first-response',
    ]);
    const lost = journey('birthing-parent', {
      employment: 'self-employed',
      lossReportedOn: day('2027-01-06'),
    });
    expect(idsOf(lost)).toEqual(['after-loss-month', 'loss']);
  });
});

describe('the cards about an agency worker', () => {
  it('keep the manager at the protection of the work, and give HR the agency to agree with', () => {
    const ids = idsOf(journey('birthing-parent', { employment: 'agency' }));
    for (const id of [
      'risk-briefing',
      'adjust-work',
      'check-ups',
      'no-work',
      'lactation-room',
      'agency-agree',
    ])
      expect(ids).toContain(id);
    for (const id of [
      'uwv-claim',
      'start-notice',
      'leave-options',
      'contract-end',
      'dismissal-ban',
      'career-before',
    ])
      expect(ids).not.toContain(id);
  });

  it('send nobody to HR for leave that is the agency’s', () => {
    const toHr = /(HR (regelt|helpt)|verwijs\w* naar HR|point to HR|HR (arranges|helps))/i;
    for (const facts of everyCourse('agency'))
      expect(adviceTo('manager', facts).filter(({ said }) => toHr.test(said))).toEqual([]);
  });
});

describe('the cards about an on-call worker', () => {
  it('settle the hours with HR and the calls with the manager before the leave', () => {
    const ids = (role: JourneyRole) =>
      idsOf(journey(role, { employment: 'on-call' })).filter((id) => id.startsWith('on-call'));
    expect(ids('birthing-parent')).toEqual(['on-call-hours', 'on-call-shifts']);
    for (const role of ['partner', 'adoptive-parent', 'foster-parent'] as const)
      expect(ids(role)).toEqual(['on-call-hours', 'on-call-leave']);
  });

  it('are otherwise those of any employee', () => {
    const called = idsOf(journey('birthing-parent', { employment: 'on-call' }));
    expect(called.filter((id) => !id.startsWith('on-call'))).toEqual(idsOf(journey('birthing-parent')));
  });
});

describe('the cards about someone with several employers', () => {
  it('have one more, for HR', () => {
    const one = idsOf(journey('partner'));
    const several = idsOf(journey('partner', { otherEmployers: true }));
    expect(several.filter((id) => !one.includes(id))).toEqual(['other-employers']);
  });

  it('have none of it where the employer is another', () => {
    for (const employment of ['agency', 'self-employed'] as const)
      expect(idsOf(journey('partner', { otherEmployers: true, employment }))).not.toContain(
        'other-employers',
      );
  });
});

describe('a milestone that says nothing of how someone works', () => {
  it('is for whoever the employer itself employs', () => {
    expect(catalogue.find(({ id }) => id === 'uwv-claim')?.employments).toEqual(['employed', 'on-call']);
  });
});

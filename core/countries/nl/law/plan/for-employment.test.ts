import { describe, expect, it } from '@jest/globals';
import { journeyRoles, type JourneyFacts } from '../../../../leave/journey-facts.js';
import type { Employment } from '../../../../leave/employment.js';
import { locales } from '../../../../language/locale.js';
import { netherlands } from '../../index.js';
import { adoptiveParent, anchorsOf, birthingParent, day, deadlinesOf, leaveOf, partner } from '../testing.js';

const birthing = (facts: Partial<JourneyFacts>) =>
  netherlands.derive(birthingParent({ leaveStart: day('2027-01-28'), weeklyHours: 32, ...facts }));
const remarks = (facts: JourneyFacts) =>
  netherlands.derive(facts).remarks?.map(({ id, source }) => `${id} ${source.law} ${source.article}`);

describe('the plan of an ordinary contract', () => {
  it('is the same whether or not it was said, and remarks nothing', () => {
    expect(birthing({ employment: 'employed' })).toEqual(birthing({}));
    expect(birthing({}).remarks).toBeUndefined();
  });
});

describe('the plan of an agency worker', () => {
  it('has the same leave, as a right against the agency', () => {
    const hired = birthing({ employment: 'agency' });
    expect(leaveOf(hired)).toEqual(leaveOf(birthing({})));
    expect(hired.noWork).toEqual(birthing({}).noWork);
    expect(anchorsOf(hired)).toEqual(anchorsOf(birthing({})));
  });

  it('keeps of the deadlines those of whoever has the authority over the work', () => {
    expect(deadlinesOf(birthing({ employment: 'agency', contractEnd: day('2028-06-30') }))).toEqual({
      'risk-briefing': '2026-09-28',
      'six-month-end': '2027-09-10',
      'nine-month-end': '2027-12-10',
    });
    for (const facts of [partner({ employment: 'agency' }), adoptiveParent({ employment: 'agency' })])
      expect(netherlands.derive(facts).deadlines).toEqual([]);
  });

  it('counts no hours and no benefit: these are the agency’s', () => {
    const hired = birthing({
      employment: 'agency',
      birthDate: day('2027-03-08'),
      contractEnd: day('2027-03-31'),
      parentalLeaveStart: day('2027-09-06'),
    });
    expect(hired).toMatchObject({ entitlements: [] });
    expect(hired.parentalClaims).toBeUndefined();
    expect(hired.benefitAfterContract).toBeUndefined();
    expect(remarks(birthingParent({ employment: 'agency', otherEmployers: true }))).toEqual([
      'agency WAZO 1:1',
    ]);
  });
});

describe('the plan of someone self-employed', () => {
  it.each(journeyRoles)('has no leave, deadline or free window, whoever becomes a parent: %s', (role) => {
    const facts = { ...birthingParent(), placementDate: day('2027-03-10'), weeklyHours: 32, role };
    const alone = netherlands.derive({ ...facts, employment: 'self-employed' });
    expect(alone).toMatchObject({
      owesNoLeave: true,
      leave: [],
      windows: [],
      deadlines: [],
      entitlements: [],
    });
    expect(alone.noWork).toBeUndefined();
    expect(alone.startWindow).toBeUndefined();
  });

  it('keeps the days that are none of its leave', () => {
    const known = (facts: Partial<JourneyFacts>) =>
      anchorsOf(birthing({ employment: 'self-employed', ...facts }));
    expect(known({})).toEqual({ A: '2026-09-14', D: '2027-03-10', B: '2027-03-10' });
    expect(known({ birthDate: day('2027-03-08') })).toMatchObject({ B: '2027-03-08' });
    expect(known({ lossReportedOn: day('2027-01-05') })).toMatchObject({ L: '2027-01-05' });
  });

  it('names the benefit for whoever gives birth, and to nobody after a loss', () => {
    const alone = { employment: 'self-employed' as const };
    expect(remarks(birthingParent(alone))).toEqual(['self-employed-birth WAZO 3:18']);
    for (const facts of [
      partner(alone),
      adoptiveParent(alone),
      birthingParent({ ...alone, lossReportedOn: day('2027-01-05') }),
    ])
      expect(remarks(facts)).toEqual(['self-employed WAZO 1:1']);
  });
});

describe('the plan of an on-call worker, or of someone with several employers', () => {
  it('is that of any employee, with a remark', () => {
    const { remarks: on, ...called } = birthing({ employment: 'on-call', otherEmployers: true });
    expect(called).toEqual(birthing({}));
    expect(on?.map(({ id }) => id)).toEqual(['on-call', 'other-employers']);
  });

  it('cites the article of the leave that someone has', () => {
    expect(remarks(birthingParent({ otherEmployers: true }))).toEqual(['other-employers WAZO 3:11']);
    expect(remarks(partner({ otherEmployers: true }))).toEqual(['other-employers WAZO 4:2']);
  });
});

describe('what a plan remarks', () => {
  const kinds: readonly Employment[] = ['on-call', 'agency', 'self-employed'];
  it.each(kinds)('has words in every language: %s', (employment) => {
    const parted = adoptiveParent({ employment, oneLivesReportedOn: day('2027-03-20') });
    const early = birthingParent({ employment, multiples: true, oneLivesReportedOn: day('2026-10-20') });
    const lost = adoptiveParent({ employment, lossReportedOn: day('2027-03-20') });
    for (const facts of [
      birthingParent({ employment, otherEmployers: true }),
      partner({ employment }),
      parted,
      lost,
      early,
    ])
      for (const { id, source } of netherlands.derive(facts).remarks ?? [])
        for (const locale of locales) {
          expect([id, netherlands.names[locale].remarks[id]]).toEqual([id, expect.any(String)]);
          expect(source.since).toBeDefined();
        }
  });
});

import { describe, expect, it } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';
import type { JourneyFacts } from '../leave/journey-facts.js';
import { jurisdictionOf } from '../countries/registry.js';
import { createCatalogues } from './catalogues.js';
import type { PlannedMilestone } from './planned-milestone.js';
import { planMilestones } from './planner.js';

const catalogue = createCatalogues().shipped('NL').all;
const day = (text: string) => Temporal.PlainDate.from(text);

const pregnancy: JourneyFacts = {
  role: 'birthing-parent',
  announcedOn: day('2026-08-20'),
  dueDate: day('2027-03-10'),
  multiples: false,
};

const planOf = (facts: JourneyFacts) => jurisdictionOf('NL').derive(facts);
const planned = (facts: JourneyFacts) => planMilestones(catalogue, facts, planOf(facts));
const find = (facts: JourneyFacts, id: string): PlannedMilestone | undefined =>
  planned(facts).find(({ milestone }) => milestone.id === id);
const idsIn = (facts: JourneyFacts): string[] =>
  planned(facts)
    .map(({ milestone }) => milestone.id)
    .sort();
const datesOf = (facts: JourneyFacts, id: string) => {
  const found = find(facts, id);
  return found && [found.on.toString(), found.expiresOn.toString()];
};

describe('the plan of a pregnancy', () => {
  it('puts each milestone on the day the catalogue gives', () => {
    expect(datesOf(pregnancy, 'first-response')).toEqual(['2026-08-20', '2026-08-23']);
    expect(datesOf(pregnancy, 'leave-wishes')).toEqual(['2026-11-18', '2026-12-16']);
    expect(datesOf(pregnancy, 'start-notice')).toEqual(['2026-12-31', '2027-01-07']);
    expect(datesOf(pregnancy, 'uwv-claim')).toEqual(['2026-12-31', '2027-01-14']);
    expect(datesOf(pregnancy, 'first-day-back')).toEqual(['2027-05-20', '2027-05-22']);
    expect(datesOf(pregnancy, 'talk-12-weeks')).toEqual(['2027-08-12', '2027-09-02']);
  });

  it('moves them with the dates they hang on', () => {
    expect(datesOf({ ...pregnancy, leaveStart: day('2027-02-11') }, 'start-notice')).toEqual([
      '2027-01-14',
      '2027-01-21',
    ]);
    expect(datesOf({ ...pregnancy, birthDate: day('2027-03-24') }, 'first-day-back')).toEqual([
      '2027-06-03',
      '2027-06-05',
    ]);
  });

  it('leaves out what was over before anyone knew', () => {
    const late = { ...pregnancy, announcedOn: day('2027-01-04') };
    expect(find(late, 'leave-wishes')).toBeUndefined();
    expect(find(late, 'start-notice')).toBeDefined();
  });

  it('brings the milestones of twins only to twins', () => {
    expect(find(pregnancy, 'multiples-early')).toBeUndefined();
    expect(find({ ...pregnancy, multiples: true }, 'multiples-early')).toBeDefined();
  });

  it('congratulates nobody on an estimate', () => {
    expect(find(pregnancy, 'birth-wishes')).toMatchObject({ awaitsBirth: true });
    expect(find({ ...pregnancy, birthDate: day('2027-03-12') }, 'birth-wishes')).toMatchObject({
      awaitsBirth: false,
    });
    expect(find(pregnancy, 'birth-report')).toMatchObject({ awaitsBirth: false });
  });

  it('knows a contract that ends only where one does', () => {
    expect(find(pregnancy, 'contract-end')).toBeUndefined();
    expect(find({ ...pregnancy, contractEnd: day('2027-01-31') }, 'contract-end')).toBeDefined();
  });

  it('plans no return, and no talk, for whom the contract ends first', () => {
    const ending = { ...pregnancy, birthDate: day('2027-03-08'), contractEnd: day('2027-04-30') };
    const ids = planned(ending).map(({ milestone }) => milestone.id);
    expect(ids).toContain('spread-leave');
    for (const { on } of planned(ending)) expect(String(on) <= '2027-04-30').toBe(true);
    for (const id of ['parental-leave-plan', 'plan-return', 'lactation-room', 'first-day-back'])
      expect(ids).not.toContain(id);
  });

  it('prepares for no birth that has been', () => {
    const early = { ...pregnancy, birthDate: day('2027-01-13') };
    expect(datesOf(early, 'stay-in-touch')).toEqual(['2026-12-24', '2027-01-12']);
    const partner = { ...pregnancy, role: 'partner', birthDate: day('2027-02-20') } as const;
    expect(datesOf(partner, 'handover')).toEqual(['2027-02-07', '2027-02-19']);
  });

  it('speaks of the pregnancy to nobody once the child is there', () => {
    const late = { ...pregnancy, announcedOn: day('2027-03-08'), birthDate: day('2027-03-20') };
    expect(datesOf(late, 'check-ups')).toEqual(['2027-03-15', '2027-03-19']);
    const afterwards = { ...late, announcedOn: day('2027-03-21') };
    expect(find(afterwards, 'check-ups')).toBeUndefined();
    expect(find(afterwards, 'occupational-doctor')).toBeUndefined();
  });

  it('tells nobody of the work or the leave of someone who has left', () => {
    const leaving = { ...pregnancy, contractEnd: day('2026-12-20') };
    for (const { expiresOn } of planned(leaving)) expect(String(expiresOn) <= '2026-12-20').toBe(true);
    const grieving = { ...leaving, lossReportedOn: day('2026-12-15') };
    expect(datesOf(grieving, 'loss')).toEqual(['2026-12-15', '2026-12-29']);
  });

  it('is over with the deadline it guards, also where that is a day before the same day months later', () => {
    const partner = { ...pregnancy, role: 'partner', birthDate: day('2027-08-30') } as const;
    const facts = { ...partner, dueDate: day('2027-08-30') };
    expect(datesOf(facts, 'partner-additional')).toEqual(['2027-09-27', '2028-02-28']);
    const leapless = { ...partner, dueDate: day('2028-08-30'), birthDate: day('2028-08-30') };
    expect(datesOf(leapless, 'partner-additional')).toEqual(['2028-09-27', '2029-02-27']);
  });

  it('speaks to those who grieve of no claim or leave that a contract left nothing of', () => {
    const lost = { ...pregnancy, contractEnd: day('2026-12-20'), lossReportedOn: day('2027-03-11') };
    expect(find(lost, 'claim-after-loss')).toBeUndefined();
    expect(find({ ...lost, contractEnd: day('2027-01-20') }, 'claim-after-loss')).toBeDefined();
    expect(find({ ...lost, role: 'partner' }, 'birth-leave-after-loss')).toBeUndefined();
    expect(find(lost, 'loss')).toBeDefined();
  });

  it('invites a partner to additional leave only where none is planned yet', () => {
    const partner = { ...pregnancy, role: 'partner' } as const;
    expect(find(partner, 'partner-additional')).toBeDefined();
    const asked = { ...partner, additionalBirthLeaveStart: day('2027-05-03') };
    expect(find(asked, 'partner-additional')).toBeUndefined();
  });

  it('says goodbye on the last day before both the leave and the time without work', () => {
    expect(datesOf({ ...pregnancy, leaveStart: day('2027-01-28') }, 'last-day')).toEqual([
      '2027-01-27',
      '2027-01-27',
    ]);
    // The law forbids to work from the day before the last first day of leave on.
    expect(datesOf({ ...pregnancy, leaveStart: day('2027-02-11') }, 'last-day')).toEqual([
      '2027-02-09',
      '2027-02-09',
    ]);
  });

  it('claims late rather than never, for late news and a child who came before the leave', () => {
    const late = { ...pregnancy, announcedOn: day('2027-02-20') };
    expect(datesOf(late, 'uwv-claim')).toEqual(['2026-12-31', '2027-04-07']);
    const early = { ...pregnancy, birthDate: day('2026-12-20') };
    expect(datesOf(early, 'uwv-claim')).toEqual(['2026-11-23', '2027-01-17']);
    expect(find({ ...late, birthDate: day('2027-02-25') }, 'start-notice')).toBeUndefined();
  });

  it('gives adoption and foster care at short notice their plan and their claim all the same', () => {
    const placed = {
      role: 'foster-parent',
      announcedOn: day('2027-03-08'),
      placementDate: day('2027-03-10'),
      multiples: false,
    } as const;
    expect(datesOf(placed, 'adoption-plan')?.[1]).toBe('2027-03-17');
    expect(datesOf(placed, 'adoption-claim')?.[1]).toBe('2027-04-07');
  });

  it('keeps to the rights of the partner when the mother has died', () => {
    const bereaved = {
      ...pregnancy,
      role: 'partner',
      birthDate: day('2027-03-08'),
      motherDiedOn: day('2027-03-09'),
    } as const;
    expect(planned(bereaved).map(({ milestone }) => milestone.id)).toEqual([
      'funeral-days-other-parent',
      'mother-died-manager',
      'mother-died',
      'mother-died-month',
      'after-loss',
      'after-loss-first-day',
      'after-loss-six-weeks',
    ]);
  });

  it('tells of leave that passes to the partner only where some was left', () => {
    const born = { ...pregnancy, role: 'partner', birthDate: day('2027-03-08') } as const;
    expect(
      planned({ ...born, motherDiedOn: day('2027-07-01') }).map(({ milestone }) => milestone.id),
    ).toEqual(['funeral-days-other-parent', 'mother-died-manager', 'mother-died-month']);
  });

  it('remembers a month after the last of two deaths once, and not twice', () => {
    const both = { ...pregnancy, role: 'partner', birthDate: day('2027-03-08') } as const;
    const ids = planned({ ...both, lossReportedOn: day('2027-03-09'), motherDiedOn: day('2027-03-10') }).map(
      ({ milestone }) => milestone.id,
    );
    expect(ids.filter((id) => id.endsWith('-month'))).toEqual(['after-loss-month']);
  });

  it('keeps nothing but compassion after a loss', () => {
    const ids = planned({ ...pregnancy, lossReportedOn: day('2026-12-01') }).map(
      ({ milestone }) => milestone.id,
    );
    // 14 weeks before the due date: the leave stands, and so does its claim.
    expect(ids).toEqual([
      'funeral-days',
      'loss',
      'claim-after-loss',
      'after-loss-month',
      'dismissal-ban-after-loss',
      'after-loss',
      'after-loss-first-day',
      'after-loss-six-weeks',
    ]);
    const early = planned({ ...pregnancy, lossReportedOn: day('2026-10-01') });
    expect(early.map(({ milestone }) => milestone.id)).toEqual(['loss', 'after-loss-month']);
  });

  it('cancels nothing where one of several children lives, and says it first', () => {
    const twins = { ...pregnancy, multiples: true, birthDate: day('2027-02-10') };
    const ordinary = planned(twins).map(({ milestone }) => milestone.id);
    const bereaved = planned({ ...twins, oneLivesReportedOn: day('2027-02-12') });
    const own = ['loss-of-one', 'funeral-days-of-one'];
    expect(bereaved.map(({ milestone }) => milestone.id).filter((id) => !own.includes(id))).toEqual(ordinary);
    expect(bereaved).toHaveLength(ordinary.length + own.length);
  });

  it.each(['adoptive-parent', 'foster-parent'] as const)(
    'cancels nothing where one of several children who were placed stays: %s',
    (role) => {
      const placed = { ...pregnancy, role, dueDate: undefined, placementDate: day('2027-03-10') };
      const parted = { ...placed, oneLivesReportedOn: day('2027-03-20') };
      const own = ['funeral-days-of-one', 'one-stays'];
      expect(idsIn(parted).filter((id) => !own.includes(id))).toEqual(idsIn(placed));
      expect(idsIn(parted)).toEqual(expect.arrayContaining(own));
      // The leave, its claim and its hours are those of one child.
      expect({ ...planOf(parted), anchors: undefined, remarks: undefined }).toEqual({
        ...planOf(placed),
        anchors: undefined,
        remarks: undefined,
      });
    },
  );

  it('has nobody ask for plans or work in the weeks after such a loss', () => {
    const lost = planned({ ...pregnancy, multiples: true, oneLivesReportedOn: day('2026-11-16') });
    const soon = lost.filter(({ on }) => on.toString() >= '2026-11-16' && on.toString() <= '2026-11-30');
    expect(soon.map(({ milestone }) => milestone.id)).toEqual(['loss-of-one']);
    expect(lost.find(({ milestone }) => milestone.id === 'leave-wishes')?.on.toString()).toBe('2026-12-01');
  });

  it('plans nothing of a journey that was withdrawn', () => {
    for (const role of ['birthing-parent', 'partner'] as const)
      expect(planned({ ...pregnancy, role, withdrawnOn: day('2026-12-01') })).toEqual([]);
  });
});

import { Temporal } from 'temporal-polyfill';
import type { JourneyFacts } from '../../leave/journey-facts.js';

const day = (text: string): Temporal.PlainDate => Temporal.PlainDate.from(text);

const birthingParent = (facts: Partial<JourneyFacts>): JourneyFacts => ({
  role: 'birthing-parent',
  announcedOn: day('2026-09-01'),
  dueDate: day('2027-03-10'),
  multiples: false,
  leaveStart: day('2027-01-28'),
  weeklyHours: 36,
  ...facts,
});

const partner = (facts: Partial<JourneyFacts>): JourneyFacts => ({
  role: 'partner',
  announcedOn: day('2026-10-05'),
  dueDate: day('2027-03-10'),
  multiples: false,
  weeklyHours: 32,
  ...facts,
});

const placement = (facts: Partial<JourneyFacts>): JourneyFacts => ({
  role: 'adoptive-parent',
  announcedOn: day('2026-11-02'),
  placementDate: day('2027-03-10'),
  multiples: false,
  weeklyHours: 40,
  ...facts,
});

/** Whole journeys, each written out in a file of its name. */
export const journeys: Readonly<Record<string, JourneyFacts>> = {
  'born-a-week-early': birthingParent({ birthDate: day('2027-03-03') }),
  'born-on-the-due-date': birthingParent({ leaveStart: day('2027-02-11'), birthDate: day('2027-03-10') }),
  'born-two-weeks-late': birthingParent({ birthDate: day('2027-03-24') }),
  'born-before-the-leave': birthingParent({ birthDate: day('2027-01-13') }),
  'twins-born-early': birthingParent({
    multiples: true,
    leaveStart: day('2027-01-07'),
    birthDate: day('2027-02-10'),
  }),
  'child-in-hospital': birthingParent({
    birthDate: day('2027-02-24'),
    hospitalDays: 41,
    hospitalReportedOn: day('2027-02-26'),
  }),
  'contract-that-ends': birthingParent({ birthDate: day('2027-03-08'), contractEnd: day('2027-04-30') }),
  'leave-end-set-by-hr': birthingParent({
    birthDate: day('2027-03-10'),
    overrides: { 'leave-end': day('2027-06-09') },
    returnDate: day('2027-06-14'),
  }),
  'leave-spread-over-fridays': birthingParent({
    birthDate: day('2027-03-10'),
    spreadLeave: [{ from: day('2027-04-23'), to: day('2027-09-03'), weekdays: [5] }],
  }),
  'leave-spread-over-weeks': birthingParent({
    birthDate: day('2027-03-10'),
    spreadLeave: [
      { from: day('2027-04-22'), to: day('2027-05-05') },
      { from: day('2027-06-07'), to: day('2027-06-20') },
    ],
  }),
  'parental-leave-a-day-a-week': birthingParent({
    birthDate: day('2027-03-10'),
    hoursChanges: [{ from: day('2027-06-01'), weeklyHours: 32 }],
    parentalLeaveStart: day('2027-06-07'),
    parentalLeaveHours: 8,
  }),
  'loss-after-thirty-weeks': birthingParent({ lossReportedOn: day('2026-12-30') }),
  'loss-before-24-weeks': birthingParent({ lossReportedOn: day('2026-11-10') }),
  'twins-of-whom-one-lives': birthingParent({
    multiples: true,
    leaveStart: day('2027-01-07'),
    birthDate: day('2027-02-10'),
    oneLivesReportedOn: day('2027-02-12'),
  }),
  withdrawn: birthingParent({ withdrawnOn: day('2026-12-01') }),
  'partner-after-a-loss': partner({ lossReportedOn: day('2027-02-10') }),
  'partner-loss-before-24-weeks': partner({ lossReportedOn: day('2026-11-10') }),
  'partner-when-the-mother-died': partner({ birthDate: day('2027-03-08'), motherDiedOn: day('2027-03-12') }),
  'partner-of-twins-of-whom-one-lives': partner({
    multiples: true,
    birthDate: day('2027-03-02'),
    oneLivesReportedOn: day('2027-03-03'),
  }),
  'partner-when-the-mother-died-after-her-leave': partner({
    birthDate: day('2027-03-08'),
    motherDiedOn: day('2027-07-01'),
  }),
  'partner-when-the-mother-and-a-child-died': partner({
    birthDate: day('2027-03-08'),
    lossReportedOn: day('2027-03-09'),
    motherDiedOn: day('2027-03-12'),
  }),
  'partner-of-twins-when-the-mother-and-one-died': partner({
    multiples: true,
    birthDate: day('2027-03-02'),
    oneLivesReportedOn: day('2027-03-03'),
    motherDiedOn: day('2027-03-05'),
  }),
  'partner-contract-that-ends': partner({ contractEnd: day('2027-06-30') }),
  'adoption-loss-after-placement': placement({ lossReportedOn: day('2027-03-25') }),
  'adoption-that-did-not-come': placement({ lossReportedOn: day('2027-02-25') }),
  'adoption-of-children-of-whom-one-stays': placement({ oneLivesReportedOn: day('2027-03-25') }),
  'adoption-of-which-one-child-does-not-come': placement({ oneLivesReportedOn: day('2027-01-20') }),
  'foster-care-of-children-of-whom-one-stays': placement({
    role: 'foster-parent',
    leaveStart: day('2027-03-10'),
    oneLivesReportedOn: day('2027-04-02'),
  }),
  'agency-worker-adoption-of-whom-one-stays': placement({
    oneLivesReportedOn: day('2027-03-25'),
    employment: 'agency',
  }),
  'self-employed-foster-care-of-whom-one-stays': placement({
    role: 'foster-parent',
    oneLivesReportedOn: day('2027-03-25'),
    employment: 'self-employed',
  }),
  'adoption-contract-that-ends': placement({ contractEnd: day('2027-04-10'), otherEmployers: true }),
  'adoption-of-a-child-of-nearly-eight': placement({ birthDate: day('2019-06-01') }),
  'agency-worker': birthingParent({ birthDate: day('2027-03-08'), employment: 'agency' }),
  'agency-worker-after-a-loss': birthingParent({ lossReportedOn: day('2026-12-30'), employment: 'agency' }),
  'agency-worker-contract-that-ends': birthingParent({
    birthDate: day('2027-03-08'),
    contractEnd: day('2027-03-31'),
    employment: 'agency',
  }),
  'agency-worker-partner': partner({ contractEnd: day('2027-06-30'), employment: 'agency' }),
  'agency-worker-adoption': placement({ employment: 'agency' }),
  'on-call-worker': birthingParent({ birthDate: day('2027-03-08'), employment: 'on-call' }),
  'on-call-worker-twins': birthingParent({
    multiples: true,
    leaveStart: day('2027-01-07'),
    birthDate: day('2027-02-10'),
    weeklyHours: undefined,
    employment: 'on-call',
  }),
  'on-call-worker-partner': partner({ birthDate: day('2027-03-08'), employment: 'on-call' }),
  'several-employers': birthingParent({ birthDate: day('2027-03-08'), otherEmployers: true }),
  'several-employers-partner': partner({ otherEmployers: true }),
  'self-employed': birthingParent({ birthDate: day('2027-03-08'), employment: 'self-employed' }),
  'self-employed-after-a-loss': birthingParent({
    lossReportedOn: day('2026-12-30'),
    employment: 'self-employed',
  }),
  'self-employed-partner': partner({ employment: 'self-employed' }),
  'self-employed-partner-when-the-mother-died': partner({
    birthDate: day('2027-03-08'),
    motherDiedOn: day('2027-03-12'),
    employment: 'self-employed',
  }),
  'self-employed-foster-care': placement({ role: 'foster-parent', employment: 'self-employed' }),
  'partner-with-all-leave': {
    role: 'partner',
    announcedOn: day('2026-10-05'),
    dueDate: day('2027-02-28'),
    multiples: false,
    birthDate: day('2027-03-02'),
    weeklyHours: 32,
    birthLeaveStart: day('2027-03-03'),
    additionalBirthLeaveStart: day('2027-05-03'),
    additionalBirthLeaveWeeks: 5,
    parentalLeaveStart: day('2027-09-06'),
  },
  adoption: {
    role: 'adoptive-parent',
    announcedOn: day('2026-11-02'),
    placementDate: day('2027-03-10'),
    multiples: false,
    leaveStart: day('2027-02-24'),
    weeklyHours: 40,
  },
  'foster-care-at-short-notice': {
    role: 'foster-parent',
    announcedOn: day('2027-02-22'),
    placementDate: day('2027-03-10'),
    multiples: false,
  },
};

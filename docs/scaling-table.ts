/** What one employer is taken to be; the text of scaling.md says on what grounds. */
const employer = { people: 200, managers: 20, journeysAYear: 8, yearsOpen: 1.5, nudgesAJourney: 40 } as const;
/** Bytes of BSON, as measured on the example employer. */
const bytes = {
  employee: 1_041,
  user: 1_438,
  journey: 15_800,
  nudge: 1_082,
  message: 5_498,
  auditEntry: 2_357,
} as const;
const WORKING_DAYS = 250;
/** The outbox holds four weeks. */
const OUTBOX_WEEKS = 4;
const AUDIT_ENTRIES_A_NUDGE = 3;
/** `TENANTS_AT_ONCE` alarms ring at once in a process; each for so many seconds where a chat answers in a third of one. */
const TENANTS_AT_ONCE = 64;
const SECONDS_AN_ALARM = 2;

/** For so many employers: what a day brings and what a year leaves. */
export function estimate(tenants: number) {
  const nudgesADay = (tenants * employer.journeysAYear * employer.nudgesAJourney) / WORKING_DAYS;
  const open = employer.journeysAYear * employer.yearsOpen;
  const inOutbox = (open * employer.nudgesAJourney * OUTBOX_WEEKS) / (employer.yearsOpen * 52);
  const sentAYear = employer.journeysAYear * employer.nudgesAJourney;
  const bytesATenant =
    employer.people * bytes.employee +
    employer.managers * bytes.user +
    open * bytes.journey +
    inOutbox * bytes.nudge +
    sentAYear * (bytes.message + AUDIT_ENTRIES_A_NUDGE * bytes.auditEntry);
  const alarms = Math.min(tenants, nudgesADay);
  return {
    nudgesADay: Math.ceil(nudgesADay),
    gigabytes: (tenants * bytesATenant) / 1e9,
    minutesOneProcess: (alarms * SECONDS_AN_ALARM) / TENANTS_AT_ONCE / 60,
  };
}

/** The rows of the table in scaling.md. */
export const scalingRows = [10, 100, 1_000, 10_000, 100_000].map((tenants) => {
  const { nudgesADay, gigabytes, minutesOneProcess } = estimate(tenants);
  const cells = [tenants, nudgesADay].map((count) => count.toLocaleString('en'));
  return `| ${[...cells, gigabytes.toFixed(2), minutesOneProcess.toFixed(1)].join(' | ')} |`;
});

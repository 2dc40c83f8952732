import type { Anchors } from '../../leave/leave-plan.js';
import type { JourneyRole } from '../../leave/journey-facts.js';
import { isAfter, isBefore } from '../../plain-date.js';
import { planMilestones } from '../planner.js';
import type { Milestone } from '../milestone.js';
import type { Finding, FindingCode } from './finding.js';
import type { Specimen } from './specimens.js';

/** What is wrong with the days and conditions of a milestone for journeys of one role. */
export function timingFindings(
  milestone: Milestone,
  role: JourneyRole,
  specimens: readonly Specimen[],
): Finding[] {
  const found = [
    ...unknownAnchors(milestone, role, specimens),
    ...impossibleConditions(milestone, role),
    ...unknownDeadline(milestone, role, specimens),
  ];
  if (found.length > 0) return found;
  return [...neverDue(milestone, role, specimens), ...brokenDeadline(milestone, role, specimens)];
}

const finding = (code: FindingCode, { id }: Milestone, field: string, message: string): Finding => ({
  code,
  milestone: id,
  field,
  message,
});

function unknownAnchors(milestone: Milestone, role: JourneyRole, specimens: readonly Specimen[]): Finding[] {
  const known = (anchor: keyof Anchors) => specimens.some(({ plan }) => plan.anchors[anchor] !== undefined);
  return (['due', 'expires', 'notBefore', 'lateUntil'] as const).flatMap((field) => {
    const anchor = milestone[field]?.anchor;
    if (!anchor || known(anchor)) return [];
    const message = `A journey of the role ${role} has no anchor ${anchor}: use another, or leave the role out`;
    return [finding('anchor-unknown', milestone, field, message)];
  });
}

const givesBirth = (role: JourneyRole): boolean => role === 'birthing-parent' || role === 'partner';

function impossibleConditions(milestone: Milestone, role: JourneyRole): Finding[] {
  const impossible = (field: string, message: string) =>
    finding('condition-impossible', milestone, field, message);
  return [
    ...(milestone.multiples && !givesBirth(role)
      ? [
          impossible(
            'multiples',
            `The role ${role} expects no birth of twins: leave the role or the condition out`,
          ),
        ]
      : []),
    ...(milestone.onlyAfterEvent && milestone.events.length === 0
      ? [impossible('onlyAfterEvent', 'It names no event to come after: name one, or drop the field')]
      : []),
  ];
}

function unknownDeadline(milestone: Milestone, role: JourneyRole, specimens: readonly Specimen[]): Finding[] {
  const { guards } = milestone;
  if (!guards || specimens.some(({ plan }) => plan.deadlines.some(({ id }) => id === guards))) return [];
  const message = `The leave plan of the role ${role} has no deadline "${guards}": name one it has, or drop the field`;
  return [finding('deadline-unknown', milestone, 'guards', message)];
}

function neverDue(milestone: Milestone, role: JourneyRole, specimens: readonly Specimen[]): Finding[] {
  const isSent = ({ facts, plan }: Specimen) =>
    planMilestones([milestone], facts, plan).some(({ awaitsBirth }) => !awaitsBirth);
  if (specimens.some(isSent)) return [];
  const message = `It is never sent for the role ${role}: it expires before it is due, or is muted throughout`;
  return [finding('never-due', milestone, 'expires', message)];
}

function brokenDeadline(milestone: Milestone, role: JourneyRole, specimens: readonly Specimen[]): Finding[] {
  const late = new Set(specimens.flatMap((specimen) => lateFields(milestone, specimen)));
  return [...late].map((field) =>
    finding(
      'deadline-broken',
      milestone,
      field,
      `For the role ${role} this falls past the legal deadline "${milestone.guards ?? ''}": let it come sooner`,
    ),
  );
}

/** Due must come before the deadline's day; it may expire on that day. */
function lateFields(milestone: Milestone, { facts, plan }: Specimen): ('due' | 'expires')[] {
  const deadline = plan.deadlines.find(({ id }) => id === milestone.guards)?.on;
  if (!deadline) return [];
  return planMilestones([milestone], facts, plan).flatMap(({ on, expiresOn }) => [
    ...(isBefore(on, deadline) ? [] : (['due'] as const)),
    ...(isAfter(expiresOn, deadline) ? (['expires'] as const) : []),
  ]);
}

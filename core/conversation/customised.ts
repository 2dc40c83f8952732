import type { Customisation } from '../coaching/own-milestone.js';
import { consequenceLines, consequencesOf, sumOfEach } from '../journeys/consequences.js';
import { customiseTenant } from '../journeys/customise-tenant.js';
import { translator } from '../language/messages.js';
import type { View } from '../messages/view.js';
import { asBefore, currentSpeaker, currentTenant } from '../people/context.js';
import type { CommandContext } from './command.js';
import { outlookFor } from './outlook-for.js';
import { visibleJourneys } from './plan-view.js';

/** What would follow for all journeys if the employer's tips were these, a line each. */
export async function customiseLines(
  context: CommandContext,
  customisation: Customisation,
): Promise<string[]> {
  const t = translator(currentSpeaker().locale);
  const needs = outlookFor(context);
  const will = { ...currentTenant(), customisation };
  const follows = await sumOfEach(await visibleJourneys(context), (one) =>
    consequencesOf(needs, one, one, (work) => asBefore({ tenant: will }, work)),
  );
  return consequenceLines(follows, t);
}

/** Keeps the employer's tips, and plans anew. */
export async function saveCustomisation(
  context: CommandContext,
  customisation: Customisation,
): Promise<View> {
  const t = translator(currentSpeaker().locale);
  const done = await customiseTenant({ ...context, journeys: context.planned }, customisation);
  const [problem] = done.ok ? [] : done.problems;
  return problem
    ? { kind: 'problem', problem }
    : { kind: 'notice', title: t('report.done-title'), lines: [t('milestones.saved')] };
}

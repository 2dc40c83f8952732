import { z } from 'zod';
import { contentOf, nudgeInFull } from '../../journeys/nudge-content.js';
import type { UndeliveredNudge } from '../../messages/view.js';
import type { Nudge, NudgeState } from '../../outbox/nudge.js';
import { currentSpeaker } from '../../people/context.js';
import type { CommandContext, SpokenCommand } from '../command.js';
import { say } from '../intent.js';
import { visibleJourneys } from '../plan-view.js';

const undeliveredStates: readonly NudgeState[] = ['unknown', 'undeliverable'];

/** For HR: how many journeys the coach follows, and what did not reach its reader. */
export const overview: SpokenCommand<string> = {
  id: 'overview',
  names: { nl: ['overzicht'], en: ['overview'] },
  summary: { nl: 'Wat ik volg, en wat niet is aangekomen', en: 'What I follow, and what did not arrive' },
  roles: ['hr'],
  arguments: z.string(),
  async run(context) {
    const journeys = await visibleJourneys(context);
    const trails = await context.trails.getMany(journeys.map(({ journey }) => journey.id));
    const nudges = await context.nudges.getMany(trails.flatMap((trail) => trail.nudges));
    const undelivered: UndeliveredNudge[] = [];
    for (const nudge of nudges.filter(({ state }) => undeliveredStates.includes(state)))
      undelivered.push(...(await describe(context, nudge)));
    return say({ kind: 'overview', journeys: journeys.length, undelivered });
  },
};

/** Nothing where the nudge's journey or its reader is gone. */
async function describe(context: CommandContext, nudge: Nudge): Promise<UndeliveredNudge[]> {
  const full = await nudgeInFull(context, nudge);
  const recipient = await context.users.get(nudge.recipientId);
  if (!full || !recipient) return [];
  const { employeeId, employeeName, text } = contentOf(full, currentSpeaker().locale);
  return [
    {
      recipientName: recipient.name,
      employeeId,
      employeeName,
      title: text.title,
      on: nudge.on,
      isUncertain: nudge.state === 'unknown',
    },
  ];
}

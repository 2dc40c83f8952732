import { z } from 'zod';
import type { UndeliveredNudge } from '../../messages/view.js';
import { contentOf } from '../../journeys/nudge-content.js';
import type { Nudge } from '../../outbox/nudge.js';
import { say, type Command, type CommandContext } from '../command.js';
import type { Actor } from '../conversation.js';
import { visibleJourneys } from '../plan-view.js';

/** For HR: how many journeys the coach follows, and what did not reach its reader. */
export const overview: Command<string> = {
  id: 'overview',
  names: { nl: ['overzicht'], en: ['overview'] },
  summary: { nl: 'Wat ik volg, en wat niet is aangekomen', en: 'What I follow, and what did not arrive' },
  roles: ['hr'],
  arguments: z.string(),
  async run(context, actor) {
    const journeys = await visibleJourneys(context, actor);
    const visible = new Set(journeys.map(({ journey }) => journey.id));
    const undelivered: UndeliveredNudge[] = [];
    for (const nudge of await context.repositories.nudges.undelivered()) {
      if (visible.has(nudge.journeyId)) undelivered.push(...(await describe(context, actor, nudge)));
    }
    return say({ kind: 'overview', journeys: journeys.length, undelivered });
  },
};

/** Nothing where the nudge's journey or its reader is gone. */
async function describe(context: CommandContext, actor: Actor, nudge: Nudge): Promise<UndeliveredNudge[]> {
  const content = await contentOf(context, nudge, actor.tenant, actor.locale);
  const recipient = await context.repositories.users.get(nudge.recipientId);
  if (!content || !recipient) return [];
  return [
    {
      recipientName: recipient.name,
      employeeName: content.employeeName,
      title: content.text.title,
      on: nudge.on,
      isUncertain: nudge.state === 'unknown',
    },
  ];
}

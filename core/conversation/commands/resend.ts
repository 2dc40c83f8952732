import { z } from 'zod';
import type { Milestone } from '../../coaching/milestone.js';
import { groupBy } from '../../group-by.js';
import { askedBy } from '../../journeys/outlook.js';
import { translator } from '../../language/messages.js';
import type { Nudge } from '../../outbox/nudge.js';
import { byName } from '../../people/by-name.js';
import { currentSpeaker, currentTenant } from '../../people/context.js';
import { isBefore } from '../../plain-date.js';
import { mapTogether } from '../../together.js';
import { asFlow, type CommandContext, type FormCommand } from '../command.js';
import { followedJourneys } from '../followed-journeys.js';
import { readForm } from '../flows/form.js';
import { reviewed, wrongAt, type ReviewedChange } from '../flows/reviewed.js';
import { titleOf } from '../milestone-field.js';
import { todayOf } from '../reported.js';
import { outlookFor } from '../outlook-for.js';

/** What was missed of one milestone, and still makes sense. */
interface Missed {
  readonly milestone: Milestone;
  readonly nudges: readonly Nudge[];
}

const change: ReviewedChange<Missed, CommandContext> = {
  async nothing(context) {
    const t = translator(currentSpeaker().locale);
    return (await missedIn(context)).length > 0
      ? undefined
      : { kind: 'notice', title: t('resend.title'), lines: [t('resend.none')] };
  },
  understand: () => Promise.resolve({}),
  async form(context, values) {
    const t = translator(currentSpeaker().locale);
    const choices = (await missedIn(context)).map(({ milestone, nudges }) => ({
      value: milestone.id,
      label: t('resend.label', { title: titleOf(milestone), count: nudges.length }),
    }));
    const value = values['milestone'] ?? choices[0]?.value ?? '';
    return {
      title: t('resend.title'),
      fields: [{ kind: 'choice', id: 'milestone', label: t('resend.which'), required: true, value, choices }],
    };
  },
  async read(context, fields, values) {
    const read = readForm(fields, z.object({ milestone: z.string() }), values, currentSpeaker().locale);
    if (!read.ok) return read;
    const found = (await missedIn(context)).find(({ milestone }) => milestone.id === read.value.milestone);
    return found ? { ok: true, value: found } : wrongAt(fields, values, 'milestone', 'form.error.choice');
  },
  async review(context, { nudges }) {
    const { locale } = currentSpeaker();
    const t = translator(locale);
    const readers = await context.users.getMany([...new Set(nudges.map(({ recipientId }) => recipientId))]);
    const names = readers
      .sort(byName(locale))
      .map(({ name }) => name)
      .join(', ');
    return { lines: [t('resend.preview', { count: readers.length, names }), t('resend.preview-rest')] };
  },
  async apply(context, { nudges }) {
    const t = translator(currentSpeaker().locale);
    const now = context.clock.now();
    let count = 0;
    for (const nudge of nudges) {
      const guard = { states: ['undeliverable', 'expired'] } as const;
      const again = {
        state: 'planned',
        nextAt: now,
        claim: undefined,
        deliveryId: undefined,
        attempts: 0,
      } as const;
      if (await context.nudges.change(nudge, guard, again)) count += 1;
    }
    await context.wake();
    return { kind: 'notice', title: t('report.done-title'), lines: [t('resend.saved', { count })] };
  },
};

/** Sends again what did not reach its readers; nobody gets anything twice. */
export const resend: FormCommand = {
  id: 'resend',
  names: { nl: ['opnieuw sturen'], en: ['resend', 'send again'] },
  summary: { nl: 'Sturen wat iemand heeft gemist', en: 'Send what someone missed' },
  roles: ['hr'],
  flow: asFlow(reviewed(change)),
};

/** Given up or expired unseen, still asked of the same reader, and not over. */
async function missedIn(context: CommandContext): Promise<Missed[]> {
  const today = todayOf(context);
  const outlook = outlookFor(context);
  const open = await mapTogether(await followedJourneys(context), async ({ journey, employee, missed }) => {
    const lost = missed.filter(
      ({ state, expiresOn }) =>
        (state === 'undeliverable' || state === 'expired') && !isBefore(expiresOn, today),
    );
    if (lost.length === 0) return [];
    const { wanted } = await askedBy(outlook, { journey, employee });
    return lost.filter(({ milestoneId, recipientId }) =>
      wanted.some((one) => one.milestoneId === milestoneId && one.recipientId === recipientId),
    );
  });
  return [...groupBy(open.flat(), ({ milestoneId }) => milestoneId)].flatMap(([id, nudges]) => {
    const milestone = context.catalogues.find(currentTenant(), id);
    return milestone ? [{ milestone, nudges }] : [];
  });
}

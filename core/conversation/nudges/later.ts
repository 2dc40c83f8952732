import { z } from 'zod';
import { nudgeCard, type Reader } from '../../journeys/nudge-card.js';
import { contentOf, type NudgeInFull } from '../../journeys/nudge-content.js';
import { formatDate } from '../../language/format-date.js';
import { translator } from '../../language/messages.js';
import { aboutOf } from '../../messages/about-journey.js';
import type { Choice, FieldView } from '../../messages/form.js';
import {
  reminderDay,
  reminderSpan,
  type ReminderLimits,
  type ReminderSpan,
} from '../../outbox/reminder-day.js';
import { plainDateSchema } from '../../plain-date.js';
import type { View } from '../../messages/view.js';
import type { CommandContext } from '../command.js';
import type { AskedForm, Step } from '../flows/flow.js';
import { readForm, withSentence } from '../flows/form.js';
import { openNudge } from './asked-nudge.js';
import { cardFlowState, type CardFlow } from './card-flow.js';
import { reminderLimits, remindOn, tooLate } from './reminder.js';

const WHEN = 'when';
const DAY = 'day';

/** A day of their own outweighs one that was offered. */
const formSchema = z
  .object({ [WHEN]: plainDateSchema, [DAY]: plainDateSchema.optional() })
  .transform(({ when, day }) => day ?? when);

/** A nudge that can be put off, and the days on which its reader can be reminded. */
interface Ahead {
  readonly full: NudgeInFull;
  readonly reader: Reader;
  readonly limits: ReminderLimits;
  readonly span: ReminderSpan;
}

/** On which day someone wants to be reminded: tomorrow, in a week, or another day on which the tip still helps. */
export const later: CardFlow = {
  state: cardFlowState,
  async start(context, nudge) {
    const ahead = await aheadOf(context, nudge, tooLate);
    return 'kind' in ahead ? ahead : { kind: 'ask', state: { nudge }, form: formOf(ahead) };
  },
  async next(context, { nudge }, input) {
    // Whoever waited too long with the form has the card back.
    const ahead = await aheadOf(context, nudge, (full, reader) => nudgeCard(full, reader, context));
    if ('kind' in ahead) return ahead;
    const { full, reader, limits } = ahead;
    const form = formOf(ahead);
    const values = input.kind === 'values' ? input.values : {};
    const read = readForm(form.fields, formSchema, values, reader.locale);
    if (!read.ok) return { kind: 'errors', form: { ...form, fields: read.fields } };
    const day = reminderDay(read.value, limits);
    if (day) return { kind: 'done', view: await remindOn(context, full, reader, day) };
    const fields = withSentence(form.fields, values, DAY, between('later.not-then', ahead));
    return { kind: 'errors', form: { ...form, fields } };
  },
  async givenUp(context, { nudge }) {
    const asked = await openNudge(context, nudge);
    return asked.ok ? nudgeCard(asked.full, asked.reader, context) : asked.view;
  },
};

/** `instead`: what is shown where no day is left. */
async function aheadOf(
  context: CommandContext,
  nudge: string,
  instead: (full: NudgeInFull, reader: Reader) => View,
): Promise<Ahead | Extract<Step<never>, { kind: 'done' }>> {
  const asked = await openNudge(context, nudge);
  if (!asked.ok) return { kind: 'done', view: asked.view };
  const { full, reader } = asked;
  const limits = await reminderLimits(context, full, reader);
  const span = reminderSpan(limits);
  return span ? { full, reader, limits, span } : { kind: 'done', view: instead(full, reader) };
}

function formOf(ahead: Ahead): AskedForm {
  const { full, reader, limits } = ahead;
  const t = translator(reader.locale);
  const choices = offered(reader, limits);
  const when: FieldView = {
    ...{ kind: 'choice', id: WHEN, label: t('later.when'), required: true, choices },
    value: choices[0]?.value ?? '',
  };
  const hint = between('later.between', ahead);
  return {
    title: t('later.title'),
    lines: [contentOf(full, reader.locale).text.title],
    fields: [when, { kind: 'date', id: DAY, label: t('later.day'), hint, required: false, value: '' }],
    submit: t('later.submit'),
    canGoBack: false,
    about: aboutOf(full),
  };
}

/** Tomorrow and in a week, each with the day it comes to; none that would be too late. */
function offered({ locale }: Reader, limits: ReminderLimits): Choice[] {
  const t = translator(locale);
  const tomorrow = limits.today.add({ days: 1 });
  const next = reminderDay(tomorrow, limits);
  const inAWeek = reminderDay(limits.today.add({ days: 7 }), limits);
  const label = next?.equals(tomorrow) ? 'later.tomorrow' : 'later.working-day';
  const days = [
    { label, day: next } as const,
    { label: 'later.week', day: next && inAWeek?.equals(next) ? undefined : inAWeek } as const,
  ];
  return days.flatMap((one) =>
    one.day
      ? [{ value: one.day.toString(), label: t(one.label, { date: formatDate(one.day, locale, 'full') }) }]
      : [],
  );
}

function between(key: 'later.between' | 'later.not-then', { reader: { locale }, span }: Ahead): string {
  const written = { from: formatDate(span.from, locale), until: formatDate(span.until, locale) };
  return translator(locale)(key, written);
}

import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import type { Reader } from '../../journeys/nudge-card.js';
import { contentOf, type NudgeInFull } from '../../journeys/nudge-content.js';
import { formatDate, formatTime } from '../../language/format-date.js';
import { translator } from '../../language/messages.js';
import { aboutOf } from '../../messages/about-journey.js';
import type { FieldView } from '../../messages/form.js';
import type { PlannedTalk } from '../../messages/planned-talk.js';
import { windowOf } from '../../outbox/delivery-window.js';
import { reminderDay, type ReminderLimits } from '../../outbox/reminder-day.js';
import { currentTenant } from '../../people/context.js';
import { isBefore, isWithin, plainDateSchema } from '../../plain-date.js';
import type { CommandContext } from '../command.js';
import type { AskedForm } from '../flows/flow.js';
import { readForm, withSentence } from '../flows/form.js';
import { openNudge } from './asked-nudge.js';
import { cardFlowState, type CardFlow } from './card-flow.js';
import { isTalk, prepareView } from './prepare.js';
import { reminderLimits, tooLate } from './reminder.js';

const DAY = 'day';
const TIME = 'time';
const USUAL_TIME = '10:00';

/** Every half hour of a long working day. */
const times = Array.from({ length: 25 }, (_, index) =>
  formatTime(Temporal.PlainTime.from({ hour: 7 }).add({ minutes: index * 30 })),
);

const formSchema = z
  .object({ [DAY]: plainDateSchema, [TIME]: z.enum(times) })
  .transform(({ day, time }) => day.toPlainDateTime(Temporal.PlainTime.from(time)));

/** When someone has the talk that a nudge is about; they get an appointment for their own calendar. */
export const planTalk: CardFlow = {
  state: cardFlowState,
  async start(context, nudge) {
    const asked = await openNudge(context, nudge);
    if (!asked.ok) return { kind: 'done', view: asked.view };
    const { full, reader } = asked;
    if (!isTalk(full)) return { kind: 'done', view: prepareView(full, reader) };
    const limits = await reminderLimits(context, full, reader);
    return isBefore(limits.expiresOn, limits.today)
      ? { kind: 'done', view: tooLate(full, reader) }
      : { kind: 'ask', state: { nudge }, form: formOf(full, reader, limits) };
  },
  async next(context, { nudge }, input) {
    const asked = await openNudge(context, nudge);
    if (!asked.ok) return { kind: 'done', view: asked.view };
    const { full, reader } = asked;
    const limits = await reminderLimits(context, full, reader);
    const form = formOf(full, reader, limits);
    const values = input.kind === 'values' ? input.values : {};
    const read = readForm(form.fields, formSchema, values, reader.locale);
    if (!read.ok) return { kind: 'errors', form: { ...form, fields: read.fields } };
    const wrong = problemOf(read.value, limits, reader, context);
    if (wrong) {
      const fields = withSentence(form.fields, values, wrong.field, wrong.sentence);
      return { kind: 'errors', form: { ...form, fields } };
    }
    return { kind: 'done', view: prepareView(full, reader, await planned(context, reader, read.value)) };
  },
  async givenUp(context, { nudge }) {
    const asked = await openNudge(context, nudge);
    return asked.ok ? prepareView(asked.full, asked.reader) : asked.view;
  },
};

function formOf(full: NudgeInFull, reader: Reader, limits: ReminderLimits): AskedForm {
  const t = translator(reader.locale);
  const usual = reminderDay(limits.today.add({ days: 1 }), limits) ?? limits.today;
  const day: FieldView = {
    ...{ kind: 'date', id: DAY, label: t('plan-talk.day'), required: true, value: usual.toString() },
    hint: t('plan-talk.between', between(reader, limits)),
  };
  const choices = times.map((time) => ({ value: time, label: time }));
  return {
    title: t('plan-talk.title'),
    lines: [contentOf(full, reader.locale).text.title, t('plan-talk.what')],
    fields: [
      day,
      { kind: 'choice', id: TIME, label: t('plan-talk.time'), required: true, choices, value: USUAL_TIME },
    ],
    submit: t('plan-talk.submit'),
    canGoBack: false,
    about: aboutOf(full),
  };
}

const between = ({ locale }: Reader, { today, expiresOn }: ReminderLimits) => ({
  from: formatDate(today, locale),
  until: formatDate(expiresOn, locale),
});

/** Any day on which the tip can still be acted on, also one on which others are free; of today only what is to come. */
function problemOf(
  at: Temporal.PlainDateTime,
  limits: ReminderLimits,
  reader: Reader,
  { clock }: CommandContext,
): { readonly field: string; readonly sentence: string } | undefined {
  const t = translator(reader.locale);
  const { today, expiresOn } = limits;
  if (!isWithin(at.toPlainDate(), { from: today, until: expiresOn }))
    return { field: DAY, sentence: t('later.not-then', between(reader, limits)) };
  const isPast = Temporal.Instant.compare(momentOf(at, reader), clock.now()) <= 0;
  return isPast ? { field: TIME, sentence: t('plan-talk.past') } : undefined;
}

const zoneOf = ({ user }: Reader): string => windowOf(user, currentTenant()).timeZone;

const momentOf = (at: Temporal.PlainDateTime, reader: Reader): Temporal.Instant =>
  at.toZonedDateTime(zoneOf(reader)).toInstant();

async function planned(
  { calendar }: CommandContext,
  reader: Reader,
  at: Temporal.PlainDateTime,
): Promise<PlannedTalk> {
  const { url, until } = await calendar.make(momentOf(at, reader), reader.locale);
  return { at, url, until: until.toZonedDateTimeISO(zoneOf(reader)).toPlainTime() };
}

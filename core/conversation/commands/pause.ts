import type { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { consequenceLines } from '../../journeys/consequences.js';
import { translator } from '../../language/messages.js';
import { currentSpeaker, speaksForHr } from '../../people/context.js';
import { readUser } from '../../people/user-search.js';
import type { User } from '../../people/user.js';
import { plainDateSchema } from '../../plain-date.js';
import { asFlow, type CommandContext, type FormCommand } from '../command.js';
import { readForm } from '../flows/form.js';
import { reviewed, wrongAt, type ReviewedChange } from '../flows/reviewed.js';
import { endPause, followingPause, setPause } from '../pause.js';
import { leftAlone, proposeStandIn } from '../propose-stand-in.js';
import { todayOf } from '../reported.js';
import { checkSpan, spanFields, writtenSpan, type Span } from '../span-fields.js';
import { spanAtEnd } from '../typed-date.js';
import { understoodUser, userChoices, userField } from '../user-field.js';

const WHO = 'who';
const END = 'end';

/** A pause of that person, or without days the end of theirs. */
interface Asked {
  readonly whom: User;
  readonly span: Span | undefined;
}

const formSchema = (today: Temporal.PlainDate) =>
  z
    .object({
      [WHO]: z.string().optional(),
      from: plainDateSchema.optional(),
      until: plainDateSchema.optional(),
      [END]: z.enum(['true', 'false']).optional(),
    })
    .transform(({ from, until, end }, context) => {
      if (end === 'true') return undefined;
      if (from && until) checkSpan({ from, until }, today, context);
      else
        context.addIssue({ code: 'custom', path: [from ? 'until' : 'from'], message: 'form.error.required' });
      return from && until && { from, until };
    });

const change: ReviewedChange<Asked, CommandContext> = {
  async understand(context, typed) {
    const { rest, ...span } = spanAtEnd(typed, todayOf(context));
    const { user } = currentSpeaker();
    const who = speaksForHr() && rest !== '' ? await understoodUser(context, rest) : user.id;
    return { [WHO]: who, ...span };
  },
  async form(context, values) {
    const t = translator(currentSpeaker().locale);
    const [own] = await context.pauses.getMany([(await whoOf(context, values[WHO]))?.id ?? '']);
    const end = { kind: 'toggle', id: END, label: t('pause.end'), required: false } as const;
    return {
      title: t('pause.title'),
      fields: [
        ...(speaksForHr() ? [await userField(context, { id: WHO, label: t('pause.who') }, values[WHO])] : []),
        ...spanFields(values, own, { required: false }),
        ...(speaksForHr() || own ? [{ ...end, value: values[END] === 'true' }] : []),
      ],
    };
  },
  async read(context, fields, values) {
    const read = readForm(fields, formSchema(todayOf(context)), values, currentSpeaker().locale);
    if (!read.ok) return read;
    const whom = await whoOf(context, values[WHO]);
    return whom
      ? { ok: true, value: { whom, span: read.value } }
      : wrongAt(fields, values, WHO, 'form.error.person');
  },
  async review(context, { whom, span }) {
    const { locale } = currentSpeaker();
    const t = translator(locale);
    const { name } = whom;
    return {
      lines: [
        ...(span
          ? [
              t('pause.preview', { name, ...writtenSpan(span, locale) }),
              t('pause.cover'),
              ...(isTheirOwn(whom) && (await leftAlone(context, whom, span)).length > 0
                ? [t('pause.preview-ask')]
                : []),
            ]
          : [t('pause.preview-end', { name })]),
        ...consequenceLines(await followingPause(context, whom, span), t),
      ],
    };
  },
  async apply(context, { whom, span }) {
    await (span ? setPause(context, whom, span) : endPause(context, whom));
    const t = translator(currentSpeaker().locale);
    const lines = span
      ? [t('pause.saved'), ...(isTheirOwn(whom) ? await asked(context, whom, span) : [])]
      : [t('pause.ended')];
    return { kind: 'notice', title: t('settings.saved-title'), lines };
  },
  suggest: (context, field, typed) => (field === WHO ? userChoices(context, typed) : Promise.resolve([])),
};

const isTheirOwn = ({ id }: User): boolean => id === currentSpeaker().user.id;

/** Asks HR for a stand-in where someone is left alone, and says whether anyone of HR reads it. */
async function asked(context: CommandContext, manager: User, span: Span): Promise<string[]> {
  const team = await leftAlone(context, manager, span);
  if (team.length === 0) return [];
  const told = await proposeStandIn(context, manager, span, team);
  return [translator(currentSpeaker().locale)(told > 0 ? 'pause.asked' : 'pause.not-asked')];
}

/** Only HR sets a pause for someone else. */
const whoOf = async ({ users }: CommandContext, typed: string | undefined): Promise<User | undefined> =>
  speaksForHr() ? readUser(users, typed ?? '') : currentSpeaker().user;

/** Days on which someone hears nothing about others; HR sets it for someone else too. */
export const pause: FormCommand = {
  id: 'pause',
  names: { nl: ['pauze'], en: ['pause'] },
  summary: {
    nl: 'Een tijd geen tips: een ander krijgt ze',
    en: 'No tips for a while: someone else gets them',
  },
  roles: ['manager', 'hr'],
  about: 'user',
  flow: asFlow(reviewed(change)),
};

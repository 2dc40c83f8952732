import { z } from 'zod';
import { locales, localeSchema, type Locale } from '../../language/locale.js';
import { translator } from '../../language/messages.js';
import type { Choice, FieldView, FormValues } from '../../messages/form.js';
import { currentSpeaker, currentTenant, localeOf } from '../../people/context.js';
import { folded } from '../../people/fold.js';
import { timeOfDaySchema, timeZoneSchema } from '../../people/tenant.js';
import { timeZoneChoices } from '../../people/time-zone-choices.js';
import type { Settings } from '../../people/user.js';
import { asFlow, type CommandContext, type FormCommand } from '../command.js';
import { readForm } from '../flows/form.js';
import { reviewed, type ReviewedChange } from '../flows/reviewed.js';
import { movedBy, saveSettings } from '../settings.js';

/** The choice of whoever has no wish of their own. */
const EMPLOYER = 'employer';

const ownWish = <T extends z.ZodType>(schema: T) =>
  z.union([z.literal(EMPLOYER).transform(() => undefined), schema]);
const formSchema = z.object({
  locale: ownWish(localeSchema),
  deliveryTime: ownWish(timeOfDaySchema),
  timeZone: ownWish(timeZoneSchema),
});

const change: ReviewedChange<Settings, CommandContext> = {
  understand: (_context, typed) => Promise.resolve(understood(typed)),
  form(_context, values) {
    const { user, locale } = currentSpeaker();
    const t = translator(locale);
    const lines = user.phone === undefined ? [] : [t('settings.phone', { phone: user.phone })];
    return Promise.resolve({ title: t('settings.title'), lines, fields: fieldsWith(values) });
  },
  read: (_context, fields, values) =>
    Promise.resolve(readForm(fields, formSchema, values, currentSpeaker().locale)),
  /** What is chosen, in words, and how many cards it moves. */
  async review(context, chosen) {
    const t = translator(currentSpeaker().locale);
    const lines = fieldsWith(valuesOf(chosen)).map((field) =>
      t('settings.preview', { field: field.label, value: field.kind === 'choice' ? labelOf(field) : '' }),
    );
    return { lines: [...lines, t('settings.preview-moves', { count: await movedBy(context, chosen) })] };
  },
  async apply(context, chosen) {
    const user = await saveSettings(context, chosen);
    // In the language that was just chosen.
    const t = translator(localeOf(user, currentTenant()));
    return { kind: 'notice', title: t('settings.saved-title'), lines: [t('settings.saved')] };
  },
};

/** The language, the hour and the time zone in which someone gets the coach's cards. */
export const settings: FormCommand = {
  id: 'settings',
  names: {
    nl: ['instellingen', 'instelling', 'taal'],
    en: ['settings', 'preferences', 'language'],
  },
  summary: {
    nl: 'Je taal, tijdzone en wanneer tips komen',
    en: 'Your language, time zone and when tips arrive',
  },
  roles: ['manager', 'hr', 'privacy-officer'],
  isStarter: true,
  flow: asFlow(reviewed(change)),
};

/** Wishes as they stand in the form. */
const valuesOf = ({ locale, deliveryTime, timeZone }: Settings): FormValues => ({
  locale: locale ?? EMPLOYER,
  deliveryTime: deliveryTime ?? EMPLOYER,
  timeZone: timeZone ?? EMPLOYER,
});

/** A language, a time or a place that was typed after the command's name. */
function understood(typed: string): FormValues {
  const words = folded(typed);
  if (words === '') return {};
  const locale = locales.find((one) => languageWords[one].includes(words));
  const time = /^(\d{1,2})[:.](\d{2})$/.exec(words)?.slice(1).join(':').padStart(5, '0');
  const deliveryTime = deliveryTimes.find((one) => one === time);
  const timeZone = timeZoneChoices(currentTenant().timeZone).find((zone) =>
    folded(zoneChoice(zone).label).startsWith(words),
  );
  return {
    ...(locale && { locale }),
    ...(deliveryTime !== undefined && { deliveryTime }),
    ...(locale === undefined && timeZone !== undefined && { timeZone }),
  };
}

/** What people call a language, in any of them. */
const languageWords: Readonly<Record<Locale, readonly string[]>> = {
  nl: ['nl', 'nederlands', 'dutch'],
  en: ['en', 'engels', 'english'],
};

/** As it was handed in; what was not is as it is now. */
function fieldsWith(values: FormValues): FieldView[] {
  const { user, locale } = currentSpeaker();
  const tenant = currentTenant();
  const t = translator(locale);
  const field = (
    id: keyof Settings,
    label: string,
    inherited: Choice,
    own: readonly Choice[],
  ): FieldView => ({
    kind: 'choice',
    id,
    label,
    required: true,
    value: values[id] ?? user.settings?.[id] ?? EMPLOYER,
    choices: [{ value: EMPLOYER, label: t('settings.employer', { value: inherited.label }) }, ...own],
  });
  const inheritedZone = user.timeZone ?? tenant.timeZone;
  return [
    field(
      'locale',
      t('settings.locale'),
      languageChoice(user.locale ?? tenant.locale),
      locales.map(languageChoice),
    ),
    {
      ...field(
        'deliveryTime',
        t('settings.time'),
        plainChoice(tenant.deliveryTime),
        deliveryTimes.map(plainChoice),
      ),
      hint: t('settings.time-hint'),
    },
    field(
      'timeZone',
      t('settings.zone'),
      zoneChoice(inheritedZone),
      timeZoneChoices(chosenZone(values) ?? inheritedZone).map(zoneChoice),
    ),
  ];
}

/** A zone of their own stays on offer, though nobody else has it. */
const chosenZone = ({ timeZone }: FormValues): string | undefined =>
  timeZoneSchema.safeParse(timeZone).data ?? currentSpeaker().user.settings?.timeZone;

/** Every half hour of the morning. */
const deliveryTimes = Array.from({ length: 13 }, (_, index) => {
  const minutes = 6 * 60 + index * 30;
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
});

const plainChoice = (value: string): Choice => ({ value, label: value });
const languageChoice = (locale: Locale): Choice => ({ value: locale, label: languageNames[locale] });
/** Each language by its own name, so that its reader finds it. */
const languageNames: Readonly<Record<Locale, string>> = { nl: 'Nederlands', en: 'English' };

/** `Europe/Amsterdam` as `Amsterdam (Europe)`. */
function zoneChoice(zone: string): Choice {
  const [region = zone, ...place] = zone.replaceAll('_', ' ').split('/');
  return { value: zone, label: place.length === 0 ? region : `${place.join(', ')} (${region})` };
}

const labelOf = ({ choices, value }: Extract<FieldView, { kind: 'choice' }>): string =>
  choices.find((choice) => choice.value === value)?.label ?? value;

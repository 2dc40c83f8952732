import { z } from 'zod';
import { locales, localeSchema, type Locale } from '../../language/locale.js';
import { translator } from '../../language/messages.js';
import type { Choice, FieldView } from '../../messages/form.js';
import { currentSpeaker, currentTenant, localeOf } from '../../people/context.js';
import { timeOfDaySchema, timeZoneSchema } from '../../people/tenant.js';
import { timeZoneChoices } from '../../people/time-zone-choices.js';
import { settingsSchema, type Settings } from '../../people/user.js';
import { asFlow, type CommandContext, type FormCommand } from '../command.js';
import type { AskedForm, Flow, FlowInput, Step } from '../flows/flow.js';
import { readForm } from '../flows/form.js';
import { movedBy, saveSettings } from '../settings.js';

/** The choice of whoever has no wish of their own. */
const EMPLOYER = 'employer';

const stateSchema = z.strictObject({ chosen: settingsSchema.optional() });
type State = z.infer<typeof stateSchema>;

const ownWish = <T extends z.ZodType>(schema: T) =>
  z.union([z.literal(EMPLOYER).transform(() => undefined), schema]);
const formSchema = z.object({
  locale: ownWish(localeSchema),
  deliveryTime: ownWish(timeOfDaySchema),
  timeZone: ownWish(timeZoneSchema),
});

const flow: Flow<State, CommandContext> = {
  state: stateSchema,
  start: () => Promise.resolve(askForm()),
  next: (context, state, input) =>
    state.chosen ? afterPreview(context, state.chosen, input) : afterForm(context, input),
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
  flow: asFlow(flow),
};

const askForm = (chosen: Settings = currentSpeaker().user.settings ?? {}): Step<State> => ({
  kind: 'ask',
  state: {},
  form: formWith(fieldsWith(chosen)),
});

function formWith(fields: readonly FieldView[]): AskedForm {
  const { user, locale } = currentSpeaker();
  const t = translator(locale);
  const lines = user.phone === undefined ? [] : [t('settings.phone', { phone: user.phone })];
  return { title: t('settings.title'), lines, fields, submit: t('form.next'), canGoBack: false };
}

function fieldsWith(chosen: Settings): FieldView[] {
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
    value: chosen[id] ?? EMPLOYER,
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
      timeZoneChoices(chosen.timeZone ?? inheritedZone).map(zoneChoice),
    ),
  ];
}

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

async function afterForm(context: CommandContext, input: FlowInput): Promise<Step<State>> {
  if (input.kind === 'back') return askForm();
  const { user, locale } = currentSpeaker();
  const read = readForm(fieldsWith(user.settings ?? {}), formSchema, input.values, locale);
  if (!read.ok) return { kind: 'errors', form: formWith(read.fields) };
  return preview(context, read.value);
}

/** What is chosen, in words, and how many cards it moves. */
async function preview(context: CommandContext, chosen: Settings): Promise<Step<State>> {
  const t = translator(currentSpeaker().locale);
  const lines = fieldsWith(chosen).map((field) =>
    t('settings.preview', { field: field.label, value: field.kind === 'choice' ? labelOf(field) : '' }),
  );
  const moves = t('settings.preview-moves', { count: await movedBy(context, chosen) });
  return {
    kind: 'ask',
    state: { chosen },
    form: {
      title: t('settings.preview-title'),
      lines: [...lines, moves],
      fields: [],
      submit: t('form.save'),
      canGoBack: true,
    },
  };
}

const labelOf = ({ choices, value }: Extract<FieldView, { kind: 'choice' }>): string =>
  choices.find((choice) => choice.value === value)?.label ?? value;

async function afterPreview(
  context: CommandContext,
  chosen: Settings,
  input: FlowInput,
): Promise<Step<State>> {
  if (input.kind === 'back') return askForm(chosen);
  const user = await saveSettings(context, chosen);
  // In the language that was just chosen.
  const t = translator(localeOf(user, currentTenant()));
  return {
    kind: 'done',
    view: { kind: 'notice', title: t('settings.saved-title'), lines: [t('settings.saved')] },
  };
}

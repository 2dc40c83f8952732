import { z } from 'zod';
import { milestoneSchema, type Milestone, type MilestoneText } from '../../coaching/milestone.js';
import { inOwnWords, ownAnchors, ownMilestone, type Customisation } from '../../coaching/own-milestone.js';
import { applyCustomisation } from '../../coaching/tenant-catalogue.js';
import { jurisdictionOf } from '../../countries/registry.js';
import { translator } from '../../language/messages.js';
import type { FieldView, FormValues } from '../../messages/form.js';
import { currentSpeaker, currentTenant } from '../../people/context.js';
import { asFlow, type CommandContext, type FormCommand } from '../command.js';
import { readForm } from '../flows/form.js';
import { reviewed, wrongBecause, type ReviewedChange } from '../flows/reviewed.js';
import { customiseLines, saveCustomisation } from '../customised.js';
import { milestoneChoices, titleOf } from '../milestone-field.js';

/** How long each text may be, as the catalogue wants it. */
const lengths = { title: [3, 60], why: [20, 320], say: [10, 240], avoid: [10, 240] } as const;
type Part = keyof typeof lengths;
const parts = ['title', 'why', 'say', 'avoid'] as const satisfies readonly Part[];

const schema = z.object({
  instead: z.string().optional(),
  title: z.string(),
  why: z.string(),
  steps: z.string().transform((text) =>
    text
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== ''),
  ),
  say: z.string(),
  avoid: z.string(),
  url: z.string(),
  anchor: z.enum(ownAnchors),
  days: z.coerce.number().pipe(z.int()).default(0),
});

interface OwnTip {
  readonly title: string;
  readonly instead: Milestone | undefined;
  readonly customisation: Customisation;
}

const change: ReviewedChange<OwnTip, CommandContext> = {
  understand: () => Promise.resolve({}),
  form(context, values) {
    const t = translator(currentSpeaker().locale);
    return Promise.resolve({
      title: t('own-tip.title'),
      lines: [t('own-tip.line', { placeholder: '{name}' })],
      fields: fieldsFor(context, values),
    });
  },
  read(context, fields, values) {
    const { locale } = currentSpeaker();
    const t = translator(locale);
    const read = readForm(fields, schema, values, locale);
    if (!read.ok) return Promise.resolve(read);
    const { instead: insteadId, anchor, days, url, ...text } = read.value;
    const wrong = (id: string, sentence: string) =>
      Promise.resolve(wrongBecause(fields, values, id, sentence));
    for (const part of parts) {
      const [min, max] = lengths[part];
      if (text[part].length < min || text[part].length > max)
        return wrong(part, t('own-tip.too-short', { min, max }));
    }
    if (!areSteps(text.steps)) return wrong('steps', t('own-tip.steps-wrong'));
    if (!z.url({ protocol: /^https$/ }).safeParse(url).success) return wrong('url', t('own-tip.url-hint'));
    const instead = shippedOf(context).find(({ id }) => id === insteadId);
    const words = { text: text satisfies MilestoneText, url };
    const own = instead
      ? inOwnWords(instead, words)
      : ownMilestone(context.newId().slice(0, 8), words, anchor, days);
    const customisation = withOwn(own, instead);
    const { country } = currentTenant();
    const isPossible =
      milestoneSchema.safeParse(own).success &&
      applyCustomisation(context.catalogues.shipped(country), customisation, jurisdictionOf(country)).ok;
    return isPossible
      ? Promise.resolve({ ok: true, value: { title: text.title, instead, customisation } })
      : wrong('days', t('own-tip.impossible'));
  },
  async review(context, { title, instead, customisation }) {
    const t = translator(currentSpeaker().locale);
    const said = instead
      ? t('own-tip.preview-instead', { title, instead: titleOf(instead) })
      : t('own-tip.preview', { title });
    return { lines: [said, ...(await customiseLines(context, customisation))] };
  },
  apply: (context, { customisation }) => saveCustomisation(context, customisation),
};

/** A tip in HR's own words: one more, or in place of one there is. */
export const ownTip: FormCommand = {
  id: 'own-tip',
  names: { nl: ['eigen tip'], en: ['own tip'] },
  summary: { nl: 'Een tip in je eigen woorden', en: 'A tip in your own words' },
  roles: ['hr'],
  flow: asFlow(reviewed(change)),
};

const areSteps = (steps: readonly string[]): boolean =>
  steps.length >= 2 && steps.length <= 4 && steps.every(({ length }) => length >= 10 && length <= 200);

const shippedOf = ({ catalogues }: CommandContext): readonly Milestone[] =>
  catalogues.shipped(currentTenant().country).all;

/** What the tenant has, with this milestone in place of any of its id. */
function withOwn(
  milestone: NonNullable<Customisation['own']>[number],
  instead: Milestone | undefined,
): Customisation {
  const { off = [], shift = {}, own = [] } = currentTenant().customisation ?? {};
  return {
    off: instead ? [...new Set([...off, instead.id])] : off,
    shift,
    own: [...own.filter(({ id }) => id !== milestone.id), milestone],
  };
}

function fieldsFor(context: CommandContext, values: FormValues): FieldView[] {
  const t = translator(currentSpeaker().locale);
  const text = (id: Part | 'steps' | 'url', label: string, maxLength: number, hint?: string): FieldView => ({
    kind: 'text',
    id,
    label,
    hint,
    required: true,
    value: values[id] ?? '',
    multiline: maxLength > 100 && id !== 'url',
    maxLength,
  });
  return [
    {
      kind: 'choice',
      id: 'instead',
      label: t('own-tip.instead'),
      hint: t('own-tip.instead-hint'),
      required: false,
      value: values['instead'] ?? '',
      choices: milestoneChoices(shippedOf(context)),
    },
    text('title', t('own-tip.name'), 60),
    text('why', t('own-tip.why'), 320),
    text('steps', t('own-tip.steps'), 810, t('own-tip.steps-hint')),
    text('say', t('own-tip.say'), 240),
    text('avoid', t('own-tip.avoid'), 240),
    text('url', t('own-tip.url'), 300, t('own-tip.url-hint')),
    {
      kind: 'choice',
      id: 'anchor',
      label: t('own-tip.anchor'),
      required: true,
      value: values['anchor'] ?? 'S',
      choices: ownAnchors.map((anchor) => ({ value: anchor, label: t(`own-tip.anchor.${anchor}`) })),
    },
    {
      kind: 'number',
      id: 'days',
      label: t('own-tip.days'),
      required: false,
      value: values['days'] ?? '-14',
      min: -250,
      max: 250,
    },
  ];
}

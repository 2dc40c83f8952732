import { z } from 'zod';
import type { Milestone } from '../../coaching/milestone.js';
import { applyCustomisation, type CustomisationErrorCode } from '../../coaching/tenant-catalogue.js';
import { jurisdictionOf } from '../../countries/registry.js';
import { translator } from '../../language/messages.js';
import type { MessageKey } from '../../language/messages.nl.js';
import type { FieldView, FormValues } from '../../messages/form.js';
import { currentSpeaker, currentTenant } from '../../people/context.js';
import type { Customisation } from '../../coaching/own-milestone.js';
import { customiseLines, saveCustomisation } from '../customised.js';
import { asFlow, type CommandContext, type FormCommand } from '../command.js';
import { readForm } from '../flows/form.js';
import { reviewed, wrongAt, wrongBecause, type ReviewedChange } from '../flows/reviewed.js';
import { milestoneChoices, named, titleOf } from '../milestone-field.js';

const schema = z.object({
  milestone: z.string(),
  how: z.enum(['on', 'off', 'shift']),
  days: z.coerce.number().pipe(z.int()).optional(),
});

interface Wish {
  readonly milestone: Milestone;
  readonly how: 'on' | 'off' | 'shift';
  readonly days: number;
  readonly customisation: Customisation;
}

const change: ReviewedChange<Wish, CommandContext> = {
  understand(context, typed) {
    const [only, ...others] = typed === '' ? [] : named(allOf(context), typed);
    return Promise.resolve(only && others.length === 0 ? { milestone: only.id } : {});
  },
  form(context, values) {
    const t = translator(currentSpeaker().locale);
    return Promise.resolve({
      title: t('milestones.title'),
      lines: [t('milestones.own')],
      fields: fieldsFor(context, values),
    });
  },
  read(context, fields, values) {
    const { locale } = currentSpeaker();
    const t = translator(locale);
    const read = readForm(fields, schema, values, locale);
    if (!read.ok) return Promise.resolve(read);
    const { how, days = 0 } = read.value;
    const milestone = allOf(context).find(({ id }) => id === read.value.milestone);
    if (!milestone) return Promise.resolve(wrongAt(fields, values, 'milestone', 'form.error.choice'));
    if (how === 'shift' && days === 0)
      return Promise.resolve(wrongBecause(fields, values, 'days', t('milestones.days-missing')));
    const customisation = wished(milestone, how, days);
    const { country } = currentTenant();
    const applied = applyCustomisation(
      context.catalogues.shipped(country),
      customisation,
      jurisdictionOf(country),
    );
    const [error] = applied.ok ? [] : applied.errors;
    return Promise.resolve(
      error
        ? wrongBecause(fields, values, 'days', t(sentences[error.code] ?? 'form.error.invalid'))
        : { ok: true, value: { milestone, how, days, customisation } },
    );
  },
  async review(context, { milestone, how, days, customisation }) {
    const t = translator(currentSpeaker().locale);
    const said = { title: titleOf(milestone), days };
    return {
      lines: [t(`milestones.preview-${how}`, said), ...(await customiseLines(context, customisation))],
    };
  },
  apply: (context, { customisation }) => saveCustomisation(context, customisation),
};

/** The tips of this employer: each on, off, or on another day. */
export const milestones: FormCommand = {
  id: 'milestones',
  names: { nl: ['tips', 'mijlpalen'], en: ['milestones', 'tips'] },
  summary: { nl: 'Tips aan, uit of op een andere dag', en: 'Tips on, off or on another day' },
  roles: ['hr'],
  flow: asFlow(reviewed(change)),
};

const sentences: Readonly<
  Partial<Record<CustomisationErrorCode, MessageKey & `milestones.${'past' | 'across' | 'into'}${string}`>>
> = {
  'shift-past-deadline': 'milestones.past-deadline',
  'shift-past-expiry': 'milestones.past-expiry',
  'shift-across-anchor': 'milestones.across-anchor',
  'shift-into-peace': 'milestones.into-peace',
};

/** Those of the country, also where they are switched off, and the employer's own. */
const allOf = ({ catalogues }: CommandContext): readonly Milestone[] => [
  ...catalogues.shipped(currentTenant().country).all,
  ...catalogues.of(currentTenant()).all.filter(({ id }) => isOwn(id)),
];

const isOwn = (id: string): boolean => id.startsWith('own-');

function fieldsFor(context: CommandContext, values: FormValues): FieldView[] {
  const t = translator(currentSpeaker().locale);
  const { off = [], shift = {} } = currentTenant().customisation ?? {};
  const label = (milestone: Milestone): string => {
    const title = titleOf(milestone);
    const days = shift[milestone.id];
    if (off.includes(milestone.id)) return t('milestones.state-off', { title });
    return days === undefined ? title : t('milestones.state-shift', { title, days });
  };
  const choices = milestoneChoices(allOf(context), label);
  return [
    {
      kind: 'choice',
      id: 'milestone',
      label: t('milestones.which'),
      required: true,
      value: values['milestone'] ?? choices[0]?.value ?? '',
      choices,
    },
    {
      kind: 'choice',
      id: 'how',
      label: t('milestones.how'),
      required: true,
      value: values['how'] ?? 'off',
      choices: (['off', 'on', 'shift'] as const).map((how) => ({
        value: how,
        label: t(`milestones.${how}`),
      })),
    },
    {
      kind: 'number',
      id: 'days',
      label: t('milestones.days'),
      hint: t('milestones.days-hint'),
      required: false,
      value: values['days'] ?? '',
      min: -366,
      max: 366,
    },
  ];
}

/** What the tenant has, with this wish in place of any it had for the milestone. */
function wished({ id }: Milestone, how: Wish['how'], days: number): Customisation {
  const { off = [], shift = {}, own = [] } = currentTenant().customisation ?? {};
  const others = Object.fromEntries(Object.entries(shift).filter(([other]) => other !== id));
  // With words of one's own goes the tip they stood for: it comes in its own words again.
  if (how === 'off' && isOwn(id))
    return {
      off: off.filter((other) => `own-${other}` !== id),
      shift,
      own: own.filter((one) => one.id !== id),
    };
  return {
    off: [...off.filter((other) => other !== id), ...(how === 'off' ? [id] : [])],
    shift: how === 'shift' ? { ...others, [id]: days } : others,
    own,
  };
}

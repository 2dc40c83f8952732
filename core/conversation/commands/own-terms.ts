import { z } from 'zod';
import type { Milestone } from '../../coaching/milestone.js';
import { jurisdictionOf } from '../../countries/registry.js';
import { consequenceLines, consequencesOf, sumOfEach } from '../../journeys/consequences.js';
import { translator } from '../../language/messages.js';
import {
  longestOwnText,
  mostExtraWeeks,
  topUpRange,
  type EmployerTerms,
} from '../../leave/employer-terms.js';
import { termWords } from '../../leave/term-words.js';
import type { FieldView, FormValues } from '../../messages/form.js';
import { asBefore, currentSpeaker, currentTenant } from '../../people/context.js';
import { asFlow, type CommandContext, type FormCommand } from '../command.js';
import { readForm } from '../flows/form.js';
import { reviewed, wrongAt, wrongBecause, type ReviewedChange } from '../flows/reviewed.js';
import { titleOf } from '../milestone-field.js';
import { outlookFor } from '../outlook-for.js';
import { aboutWhat, fits, termsNow, withTerm, type About, type Term } from '../own-terms.js';
import { visibleJourneys } from '../plan-view.js';

const schema = z.object({
  about: z.string(),
  how: z.enum(['set', 'remove']),
  topUp: z.coerce.number().pipe(z.int()).optional(),
  extraWeeks: z.coerce.number().pipe(z.int()).optional(),
  text: z.string().optional(),
});

interface Change {
  readonly about: About;
  /** Undefined where it is taken away. */
  readonly term: Term | undefined;
  readonly terms: EmployerTerms | undefined;
}

const change: ReviewedChange<Change, CommandContext> = {
  understand: () => Promise.resolve({}),
  form(context, values) {
    const t = translator(currentSpeaker().locale);
    const known = termsNow(subjects(context)).map(({ about, term }) =>
      t('own-terms.now', { what: about.name, said: termWords(term, currentSpeaker().locale) }),
    );
    return Promise.resolve({
      title: t('own-terms.title'),
      lines: [t('own-terms.line'), ...known],
      fields: fieldsFor(context, values),
    });
  },
  read(context, fields, values) {
    const { locale } = currentSpeaker();
    const t = translator(locale);
    const read = readForm(fields, schema, values, locale);
    if (!read.ok) return Promise.resolve(read);
    const { about: chosen, how, ...term } = read.value;
    const about = subjects(context).find(({ id }) => id === chosen);
    if (!about) return Promise.resolve(wrongAt(fields, values, 'about', 'form.error.choice'));
    if (how === 'remove') return Promise.resolve(removal(context, about, fields, values));
    const wrong = fits(about, term);
    return Promise.resolve(
      wrong
        ? wrongBecause(fields, values, wrong.field, t(wrong.says))
        : { ok: true, value: { about, term, terms: withTerm(about, term) } },
    );
  },
  async review(context, { about, term, terms }) {
    const { locale } = currentSpeaker();
    const t = translator(locale);
    const what = about.name;
    return {
      lines: [
        term
          ? t('own-terms.preview', { what, said: termWords(term, locale) })
          : t('own-terms.preview-remove', { what }),
        ...(await followsFrom(context, terms)),
        ...(term?.extraWeeks === undefined ? [] : [t('own-terms.law-stays')]),
      ],
    };
  },
  async apply(context, { terms }) {
    const tenant = { ...currentTenant(), terms };
    context.audit.note({ act: 'customised', what: 'terms' });
    await context.tenants.save(tenant);
    await asBefore({ tenant }, () => context.planned.replanAll());
    const t = translator(currentSpeaker().locale);
    return { kind: 'notice', title: t('report.done-title'), lines: [t('own-terms.saved')] };
  },
};

/** What an employer gives beside the law: told, changed and taken away. */
export const ownTerms: FormCommand = {
  id: 'own-terms',
  names: { nl: ['eigen regelingen', 'eigen regeling'], en: ['own terms', 'employer terms'] },
  summary: { nl: 'Wat jullie geven naast de wet', en: 'What you give beside the law' },
  roles: ['hr'],
  flow: asFlow(reviewed(change)),
};

function removal(context: CommandContext, about: About, fields: readonly FieldView[], values: FormValues) {
  const isThere = termsNow(subjects(context)).some((one) => one.about.id === about.id);
  const t = translator(currentSpeaker().locale);
  if (!isThere) return wrongBecause(fields, values, 'about', t('own-terms.none'));
  return { ok: true, value: { about, term: undefined, terms: withTerm(about, undefined) } } as const;
}

/** What it would do to the nudges of all journeys, a line each. */
async function followsFrom(context: CommandContext, terms: EmployerTerms | undefined): Promise<string[]> {
  const needs = outlookFor(context);
  const tenant = { ...currentTenant(), terms };
  const follows = await sumOfEach(await visibleJourneys(context), (one) =>
    consequencesOf(needs, one, one, (work) => asBefore({ tenant }, work)),
  );
  return consequenceLines(follows, translator(currentSpeaker().locale));
}

function subjects({ catalogues }: CommandContext): readonly About[] {
  const { locale } = currentSpeaker();
  const tenant = currentTenant();
  const tips = catalogues.of(tenant).all.map((tip: Milestone) => ({ id: tip.id, name: titleOf(tip) }));
  return aboutWhat(jurisdictionOf(tenant.country).names[locale].leave, tips, locale);
}

function fieldsFor(context: CommandContext, values: FormValues): FieldView[] {
  const t = translator(currentSpeaker().locale);
  const choices = subjects(context).map(({ id, name }) => ({ value: id, label: name }));
  const number = (id: 'topUp' | 'extraWeeks', label: string, hint: string, min: number, max: number) =>
    ({ kind: 'number', id, label, hint, required: false, value: values[id] ?? '', min, max }) as const;
  const how = (['set', 'remove'] as const).map((value) => ({ value, label: t(`own-terms.${value}`) }));
  const about = values['about'] ?? choices[0]?.value ?? '';
  return [
    { kind: 'choice', id: 'about', label: t('own-terms.about'), required: true, value: about, choices },
    {
      kind: 'choice',
      id: 'how',
      label: t('own-terms.how'),
      required: true,
      value: values['how'] ?? 'set',
      choices: how,
    },
    number('topUp', t('own-terms.top-up-label'), t('own-terms.top-up-hint'), topUpRange.min, topUpRange.max),
    number('extraWeeks', t('own-terms.extra-label'), t('own-terms.extra-hint'), 1, mostExtraWeeks),
    {
      kind: 'text',
      id: 'text',
      label: t('own-terms.text-label'),
      hint: t('own-terms.text-hint'),
      required: false,
      value: values['text'] ?? '',
      multiline: true,
      maxLength: longestOwnText,
    },
  ];
}

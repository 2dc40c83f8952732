import type { FieldView, FormView } from '../../core/messages/form.js';
import type { Locale } from '../../core/language/locale.js';

/** A form with every kind of field, empty and then filled in wrongly; a preview; and one that waits for a file. */
export function sampleForms(
  locale: Locale,
): Readonly<Record<'empty' | 'wrong' | 'preview' | 'file', FormView>> {
  const t = (dutch: string, english: string) => (locale === 'nl' ? dutch : english);
  const [save, next] = [t('Opslaan', 'Save'), t('Verder', 'Next')];
  const form = { kind: 'form', place: { flow: 'flow-1', step: 2 }, canGoBack: true } as const;
  const title = t('Instellingen', 'Settings');
  return {
    empty: {
      ...form,
      title,
      lines: [t('Zo bereik ik je het best.', 'This is how I reach you best.')],
      fields: fields(t),
      submit: save,
      canGoBack: false,
    },
    wrong: {
      ...form,
      title,
      lines: [],
      fields: fields(t).map((field) => filled(field, t('Dit past niet.', 'This does not fit.'))),
      submit: save,
    },
    preview: {
      ...form,
      title: t('Klopt dit allemaal zo voor je?', 'Is all of this right for you?'),
      lines: [t('Taal: Nederlands', 'Language: English'), t('Tijd: 9:00', 'Time: 9:00')],
      fields: [],
      submit: save,
    },
    file: {
      ...form,
      title: t('Medewerkers', 'Employees'),
      lines: [t('Ik lees wie er werkt.', 'I read who works here.')],
      fields: [{ ...named('roster', t('Bestand', 'File'), true), kind: 'file', accept: ['csv', 'xlsx'] }],
      submit: next,
    },
  };
}

type Words = (dutch: string, english: string) => string;

const named = (id: string, label: string, required: boolean) => ({ id, label, required });

function fields(t: Words): FieldView[] {
  return [
    { ...named('nickname', t('Roepnaam', 'First name'), false), kind: 'text', ...short, value: '' },
    { ...named('note', t('Toelichting', 'Remark'), false), kind: 'text', ...long, value: '' },
    { ...named('language', t('Taal', 'Language'), true), kind: 'choice', value: 'nl', choices: languages },
    { ...named('zone', t('Tijdzone', 'Time zone'), true), kind: 'choice', value: 'UTC+7', choices: zones },
    {
      ...named('person', t('Medewerker', 'Employee'), true),
      kind: 'person',
      value: undefined,
      hint: t('Uit je eigen team', 'In your own team'),
    },
    { ...named('from', t('Vanaf', 'From'), true), kind: 'date', value: '2027-03-10' },
    {
      ...named('hours', t('Uren per week', 'Hours a week'), true),
      kind: 'number',
      value: '',
      min: 1,
      max: 60,
    },
    { ...named('pause', t('Even geen tips', 'No tips for now'), false), kind: 'toggle', value: false },
  ];
}

const short = { multiline: false, maxLength: 80 } as const;
const long = { multiline: true, maxLength: 2000 } as const;
const languages = [
  { value: 'nl', label: 'Nederlands' },
  { value: 'en', label: 'English' },
];
const zones = Array.from({ length: 418 }, (_, index) => ({ value: `UTC+${index}`, label: `UTC+${index}` }));

function filled(field: FieldView, error: string): FieldView {
  switch (field.kind) {
    case 'text':
      return { ...field, value: 'Fatima *\n1. <b>', error };
    case 'person':
      return { ...field, value: { value: 'employee-2', label: 'Bram Jansen' }, error };
    case 'number':
      return { ...field, value: '36.5', error };
    case 'toggle':
      return { ...field, value: true, error };
    case 'choice':
    case 'date':
    case 'file':
      return { ...field, error };
  }
}

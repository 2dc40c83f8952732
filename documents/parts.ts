import { formatDate } from '../core/language/format-date.js';
import type { Locale } from '../core/language/locale.js';
import { translator, type Translator } from '../core/language/messages.js';
import { Temporal } from 'temporal-polyfill';
import { operatorSettings, operatorWords, type OperatorDetails } from '../core/privacy/operator.js';
import { statementVersion } from '../core/privacy/statement/statement.js';
import { inventory, type StoredField } from '../storage/models/inventory.js';
import { list, table } from './markdown.js';

/** What stands in the place of a `{name}` in a text: the operator's details, and what is read from the inventory. */
export function partsFor(locale: Locale, operator: OperatorDetails): Readonly<Record<string, string>> {
  const t = translator(locale);
  const fields = inventory();
  const personal = fields.filter(({ sensitivity }) => sensitivity !== 'none');
  return {
    ...operatorWords(operator, locale),
    subProcessors: subProcessors(operator, t),
    statementVersion: formatDate(Temporal.PlainDate.from(statementVersion), locale),
    purposes: purposes(personal, t),
    special: kinds(
      personal.filter(({ sensitivity }) => sensitivity === 'special'),
      t,
    ),
    ordinary: kinds(
      personal.filter(({ sensitivity }) => sensitivity === 'personal'),
      t,
    ),
    retention: retention(personal, t),
    fields: allFields(fields, t),
    counts: t('documents.counts', counts(fields)),
  };
}

/** One of each kind of data and of whom it is. */
const distinct = (fields: readonly StoredField[], key: (field: StoredField) => string): StoredField[] => [
  ...new Map(fields.map((field) => [key(field), field])).values(),
];

const kinds = (fields: readonly StoredField[], t: Translator): string =>
  list(
    distinct(fields, ({ category }) => category).map(({ category }) => t(`processing.category.${category}`)),
  );

const purposes = (fields: readonly StoredField[], t: Translator): string =>
  table(
    [t('documents.kind'), t('documents.purpose'), t('documents.basis'), t('documents.controller')],
    distinct(fields, ({ category }) => category).map(({ category, basis, controller }) => [
      t(`processing.category.${category}`),
      t(`processing.purpose.${category}`),
      t(`processing.basis.${basis}`),
      t(`processing.controller.${controller}`),
    ]),
  );

const retention = (fields: readonly StoredField[], t: Translator): string =>
  table(
    [t('documents.kind'), t('documents.subject'), t('documents.kept-for')],
    distinct(fields, (field) => [field.category, field.subject, field.retention].join()).map((field) => [
      t(`processing.category.${field.category}`),
      t(`processing.subject.${field.subject}`),
      t(`processing.retention.${field.retention}`),
    ]),
  );

const allFields = (fields: readonly StoredField[], t: Translator): string =>
  table(
    [
      ...[t('documents.field'), t('documents.kind'), t('documents.subject'), t('documents.sensitivity')],
      ...[t('documents.kept-as'), t('documents.kept-for')],
    ],
    fields.map((field) => [
      `\`${field.collection}.${field.field}\``,
      t(`processing.category.${field.category}`),
      t(`processing.subject.${field.subject}`),
      t(`processing.sensitivity.${field.sensitivity}`),
      t(`processing.kept.${field.kept}`),
      t(`processing.retention.${field.retention}`),
    ]),
  );

function counts(fields: readonly StoredField[]) {
  const special = fields.filter(({ sensitivity }) => sensitivity === 'special');
  return {
    collections: new Set(fields.map(({ collection }) => collection)).size,
    fields: fields.length,
    special: special.length,
    sealed: special.filter(({ kept }) => kept === 'sealed').length,
  };
}

function subProcessors({ subProcessors: all }: OperatorDetails, t: Translator): string {
  if (!all) return t('operator.missing', { setting: operatorSettings.subProcessors });
  if (all.length === 0) return t('documents.no-sub-processors');
  const head = [t('documents.party'), t('documents.purpose'), t('documents.country')];
  return table(
    head,
    all.map(({ name, purpose, country }) => [name, purpose, country]),
  );
}

import type { Locale } from '../../language/locale.js';
import { translator } from '../../language/messages.js';
import type { Retention } from '../meaning.js';
import { cellsOf } from './cells.js';
import type { Section } from './section.js';
import { columnName, readable, type Shape } from './tables.js';

/** A paragraph under a heading, or without one. */
export interface Paragraph {
  readonly heading?: string;
  readonly lines: readonly string[];
}

export interface CoverPage {
  readonly locale: Locale;
  readonly title: string;
  readonly before: readonly Paragraph[];
  readonly sections: readonly { readonly section: Section; readonly shape: Shape }[];
  readonly after: readonly Paragraph[];
  /** Whether the rows themselves stand in it, or how many there are. */
  readonly showsRows: boolean;
}

const style =
  'body{font:16px/1.5 system-ui,sans-serif;max-width:48rem;margin:2rem auto;padding:0 1rem}' +
  'th{text-align:left;vertical-align:top;font-weight:normal;color:#555;padding-right:1rem;width:16rem}' +
  'td{overflow-wrap:anywhere}table{margin:0 0 1rem;border-top:1px solid #ccc;width:100%}h2{margin-top:2rem}';

/** A page that opens in any browser and needs nothing from anywhere: what there is, why it is kept and for how long. */
export async function* coverPage(page: CoverPage): AsyncGenerator<string, void> {
  const { locale, title } = page;
  yield `<!doctype html>\n<html lang="${locale}"><head><meta charset="utf-8"><title>${escaped(title)}</title>`;
  yield `<style>${style}</style></head>\n<body><h1>${escaped(title)}</h1>\n`;
  yield page.before.map(paragraph).join('');
  for (const { section, shape } of page.sections.filter(({ shape: { count } }) => count > 0)) {
    yield `<h2>${escaped(section.title)}</h2>\n${aboutSection(section, locale)}`;
    if (page.showsRows) yield* rowsOf(section, locale);
    else yield tag('p', translator(locale)('export.count', { count: shape.count }));
  }
  yield page.after.map(paragraph).join('');
  yield '</body></html>\n';
}

function aboutSection({ why, retentions }: Section, locale: Locale): string {
  const t = translator(locale);
  const howLong = retentions.map((retention: Retention) => t(`processing.retention.${retention}`)).join('; ');
  return [
    ...why.map((one) => t('export.why', { why: one })),
    ...(howLong === '' ? [] : [t('export.how-long', { howLong })]),
  ]
    .map((line) => tag('p', line))
    .join('');
}

async function* rowsOf(section: Section, locale: Locale): AsyncGenerator<string, void> {
  for await (const row of section.rows()) {
    const cells = [...cellsOf(row)].filter(([, cell]) => cell !== '');
    const lines = cells.map(
      ([column, cell]) =>
        `<tr><th>${escaped(columnName(column, locale))}</th><td>${escaped(readable(cell, locale))}</td></tr>\n`,
    );
    yield `<table>${lines.join('')}</table>\n`;
  }
}

const paragraph = ({ heading, lines }: Paragraph): string =>
  (heading === undefined ? '' : tag('h2', heading)) + lines.map((line) => tag('p', line)).join('');

const tag = (name: 'p' | 'h2', text: string): string => `<${name}>${escaped(text)}</${name}>\n`;

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text: string): string => text.replaceAll(/[&<>"]/g, (sign) => entities[sign] ?? sign);

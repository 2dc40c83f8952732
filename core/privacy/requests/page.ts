import type { Locale } from '../../language/locale.js';

/** A paragraph under a heading, or without one. */
export interface Paragraph {
  readonly heading?: string;
  readonly lines: readonly string[];
}

interface Part {
  readonly locale: Locale;
  readonly title: string;
  readonly paragraphs: readonly Paragraph[];
}

const style =
  'body{font:16px/1.5 system-ui,sans-serif;max-width:42rem;margin:2rem auto;padding:0 1rem}' +
  'section+section{break-before:page;border-top:1px solid #ccc;margin-top:3rem}@media print{section+section{border:0}}';

/** A page to print, each part on a sheet of its own; it opens in any browser and fetches nothing. */
export function page(parts: readonly Part[]): string {
  const title = parts.map((part) => escaped(part.title)).join(' / ');
  const head = `<head><meta charset="utf-8"><title>${title}</title><style>${style}</style></head>`;
  return `<!doctype html>\n<html>${head}\n<body>${parts.map(section).join('\n')}</body></html>\n`;
}

const section = ({ locale, title, paragraphs }: Part): string =>
  `<section lang="${locale}"><h1>${escaped(title)}</h1>\n${paragraphs.map(paragraph).join('\n')}</section>`;

const paragraph = ({ heading, lines }: Paragraph): string =>
  [
    ...(heading === undefined ? [] : [`<h2>${escaped(heading)}</h2>`]),
    ...lines.map((line) => `<p>${escaped(line)}</p>`),
  ].join('\n');

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text: string): string => text.replaceAll(/[&<>"]/g, (sign) => entities[sign] ?? sign);

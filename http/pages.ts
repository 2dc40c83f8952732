import { Router, type Request } from 'express';
import { localeSchema, locales, type Locale } from '../core/language/locale.js';
import { translator } from '../core/language/messages.js';
import type { OperatorDetails } from '../core/privacy/operator.js';
import { statementIn } from '../core/privacy/statement/statement.js';

/** What anyone may read who wonders what the coach is: the apps' manifests name these addresses. */
export const pages = ['privacy', 'terms'] as const;
type Page = (typeof pages)[number];

/** `/privacy` and `/terms`, in the language of `?lang`, else of the browser; each leads to the other language. */
export function publicPages(operator: OperatorDetails): Router {
  const router = Router();
  const content: Record<Page, (locale: Locale) => string[]> = {
    privacy: (locale) => privacyStatement(locale, operator),
    terms: (locale) => translator(locale)('terms.text').split('\n').map(paragraph),
  };
  for (const page of pages)
    router.get(`/${page}`, (request, response) => {
      const locale = localeOf(request);
      response
        .vary('Accept-Language')
        .type('html')
        .send(html(page, locale, content[page](locale)));
    });
  return router;
}

/** Of `?lang`, else of the browser. */
export function localeOf(request: Request): Locale {
  const asked = localeSchema.safeParse(request.query['lang']).data;
  return asked ?? localeSchema.catch('en').parse(request.acceptsLanguages([...locales]));
}

const privacyStatement = (locale: Locale, operator: OperatorDetails): string[] =>
  statementIn(locale, operator).flatMap(({ title, paragraphs, list }) => [
    `<h2>${escapeHtml(title)}</h2>`,
    ...paragraphs.map(paragraph),
    ...(list.length > 0 ? ['<ul>', ...list.map((line) => `<li>${escapeHtml(line)}</li>`), '</ul>'] : []),
  ]);

const paragraph = (text: string): string => `<p>${escapeHtml(text)}</p>`;

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
/** Text as HTML takes it. */
export const escapeHtml = (text: string): string => text.replace(/[&<>"]/g, (sign) => entities[sign] ?? sign);

function html(page: Page, locale: Locale, content: readonly string[]): string {
  const t = translator(locale);
  const others = locales
    .filter((other) => other !== locale)
    .map(
      (other) =>
        `<p><a href="/${page}?lang=${other}" hreflang="${other}">${t('page.other-language')}</a></p>`,
    );
  return htmlPage(locale, `${t(`${page}.title`)} · ${t('manifest.name')}`, [...content, ...others]);
}

/** A plain page; `content` is HTML. */
export const htmlPage = (locale: Locale, title: string, content: readonly string[]): string =>
  [
    `<!doctype html><html lang="${locale}"><head><meta charset="utf-8">`,
    `<meta name="viewport" content="width=device-width, initial-scale=1"><title>${title}</title></head>`,
    `<body><main><h1>${title}</h1>`,
    ...content,
    '</main></body></html>',
  ].join('\n');

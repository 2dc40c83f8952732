import { Router, type Request } from 'express';
import { localeSchema, locales, type Locale } from '../core/language/locale.js';
import { translator } from '../core/language/messages.js';

/** What anyone may read who wonders what the coach is: the apps' manifests name these addresses. */
export const pages = ['privacy', 'terms'] as const;
type Page = (typeof pages)[number];

/** `/privacy` and `/terms`, in the language of `?lang`, else of the browser; each leads to the other language. */
export function publicPages(): Router {
  const router = Router();
  for (const page of pages)
    router.get(`/${page}`, (request, response) => {
      response
        .vary('Accept-Language')
        .type('html')
        .send(html(page, localeOf(request)));
    });
  return router;
}

function localeOf(request: Request): Locale {
  const asked = localeSchema.safeParse(request.query['lang']).data;
  return asked ?? localeSchema.catch('en').parse(request.acceptsLanguages([...locales]));
}

function html(page: Page, locale: Locale): string {
  const t = translator(locale);
  const paragraphs = t(`${page}.text`)
    .split('\n')
    .map((text) => `<p>${text}</p>`);
  const others = locales
    .filter((other) => other !== locale)
    .map(
      (other) =>
        `<p><a href="/${page}?lang=${other}" hreflang="${other}">${t('page.other-language')}</a></p>`,
    );
  const title = `${t(`${page}.title`)} · ${t('manifest.name')}`;
  return [
    `<!doctype html><html lang="${locale}"><head><meta charset="utf-8">`,
    `<meta name="viewport" content="width=device-width, initial-scale=1"><title>${title}</title></head>`,
    `<body><main><h1>${title}</h1>`,
    ...paragraphs,
    ...others,
    '</main></body></html>',
  ].join('\n');
}

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'puppeteer-core';

const require = createRequire(import.meta.url);
const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

/** What we use of the page, whose names are not those of Node. */
declare const document: { readonly documentElement: { readonly scrollWidth: number } };
declare const window: {
  readonly innerWidth: number;
  readonly axe: {
    run(
      page: unknown,
      options: object,
    ): Promise<{ violations: { readonly id: string; readonly nodes: { readonly html: string }[] }[] }>;
  };
};

/** What is wrong with a page that anyone could meet: what axe-core finds, and what is wider than the screen. `skip`: rules that do not fit it. */
export async function faultsOf(page: Page, skip: readonly string[] = []): Promise<string[]> {
  // As the debugger's own, whatever scripts the page itself lets in.
  await page.evaluate(axe);
  return page.evaluate(faultsOnPage, skip);
}

/** Runs in the page. */
async function faultsOnPage(skip: readonly string[]): Promise<string[]> {
  const rules = Object.fromEntries(skip.map((rule) => [rule, { enabled: false }]));
  const { violations } = await window.axe.run(document, { rules });
  const found = violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html }) => `${id}: ${html.replace(/ style="[^"]*"/g, '').slice(0, 300)}`),
  );
  const width = document.documentElement.scrollWidth;
  return width > window.innerWidth ? [...found, `${String(width)} pixels wide`] : found;
}

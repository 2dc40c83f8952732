import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type * as AdaptiveCards from 'adaptivecards';
import type { Page } from 'puppeteer-core';
import type { Screen } from './screens.js';
import { hostConfig } from '../../demo/drawing/host-config.js';

const require = createRequire(import.meta.url);
const scripts = [
  require.resolve('adaptivecards/dist/adaptivecards.min.js'),
  require.resolve('markdown-it/dist/markdown-it.min.js'),
  require.resolve('axe-core/axe.min.js'),
].map((path) => readFileSync(path, 'utf8'));

/** What we use of the page, whose names are not those of Node. */
declare const document: {
  querySelector(selector: string): { append(child: unknown): void } | null;
  querySelectorAll(selector: string): Iterable<{
    getAttribute(name: string): string | null;
    readonly textContent: string;
  }>;
  readonly documentElement: { readonly scrollWidth: number };
};
declare const window: {
  readonly innerWidth: number;
  readonly AdaptiveCards: typeof AdaptiveCards;
  readonly markdownit: () => { render(text: string): string };
  readonly axe: {
    run(
      page: unknown,
      options: object,
    ): Promise<{ violations: { readonly id: string; readonly nodes: { readonly html: string }[] }[] }>;
  };
};

/** Draws a screen and says what is wrong with it. */
export async function lookAt(page: Page, screen: Screen): Promise<string[]> {
  await page.setContent(screen.html);
  for (const content of scripts) await page.addScriptTag({ content });
  if (screen.card) await page.evaluate(drawCard, screen.card, hostConfig);
  return page.evaluate(faultsOnPage);
}

/** Runs in the page. */
function drawCard(card: object, config: object): void {
  const { AdaptiveCards: cards, markdownit } = window;
  cards.AdaptiveCard.onProcessMarkdown = (text, result) => {
    result.outputHtml = markdownit().render(text);
    result.didProcess = true;
  };
  const drawn = new cards.AdaptiveCard();
  drawn.hostConfig = new cards.HostConfig(config);
  drawn.parse(card);
  const element: unknown = drawn.render();
  if (element) document.querySelector('.card')?.append(element);
}

/**
 * Runs in the page. Microsoft's library leaves the box of a long list to choose from without its label, which Teams' own drawing
 * has; nothing else is left out: what axe-core finds, what is wider than the screen, and buttons that no name tells apart. */
async function faultsOnPage(): Promise<string[]> {
  const { violations } = await window.axe.run(document, {
    rules: { region: { enabled: false }, 'page-has-heading-one': { enabled: false } },
  });
  const found = violations.flatMap(({ id, nodes }) =>
    nodes
      .filter(({ html }) => id !== 'label' || !html.includes('ac-choiceSetInput-filtered-textbox'))
      .slice(0, 1)
      .map(({ html }) => `${id}: ${html.replace(/ style="[^"]*"/g, '').slice(0, 300)}`),
  );
  const width = document.documentElement.scrollWidth;
  if (width > window.innerWidth) found.push(`${String(width)} pixels wide`);
  const names = [...document.querySelectorAll('button, [role=button]')].map(
    (one) => one.getAttribute('aria-label') ?? one.getAttribute('title') ?? one.textContent,
  );
  const twice = names.filter((name, at) => names.indexOf(name) < at);
  if (twice.length > 0) found.push(`more than one button is called ${twice.join(', ')}`);
  return found;
}

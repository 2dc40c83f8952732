import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type * as AdaptiveCards from 'adaptivecards';
import type { Page } from 'puppeteer-core';
import { hostConfig } from '../../demo/drawing/host-config.js';
import { faultsOf } from '../chromium/faults.js';
import type { Screen } from './screens.js';

const require = createRequire(import.meta.url);
const scripts = [
  require.resolve('adaptivecards/dist/adaptivecards.min.js'),
  require.resolve('markdown-it/dist/markdown-it.min.js'),
].map((path) => readFileSync(path, 'utf8'));

/** What we use of the page, whose names are not those of Node. */
declare const document: {
  querySelector(selector: string): { append(child: unknown): void } | null;
  querySelectorAll(selector: string): Iterable<{
    getAttribute(name: string): string | null;
    readonly textContent: string;
  }>;
};
declare const window: {
  readonly AdaptiveCards: typeof AdaptiveCards;
  readonly markdownit: () => { render(text: string): string };
};

/**
 * Draws a screen and says what is wrong with it: what is wrong with any page, but that it is a part of one, and buttons that no name
 * tells apart. Microsoft's library leaves the box of a long list to choose from without its label, which Teams' own drawing has.
 */
export async function lookAt(page: Page, screen: Screen): Promise<string[]> {
  await page.setContent(screen.html);
  for (const content of scripts) await page.addScriptTag({ content });
  if (screen.card) await page.evaluate(drawCard, screen.card, hostConfig);
  const found = await faultsOf(page, ['region', 'page-has-heading-one']);
  return [
    ...found.filter((fault) => !/^label: .*ac-choiceSetInput-filtered-textbox/.test(fault)),
    ...(await page.evaluate(namedAlike)),
  ];
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

/** Runs in the page. */
function namedAlike(): string[] {
  const names = [...document.querySelectorAll('button, [role=button]')].map(
    (one) => one.getAttribute('aria-label') ?? one.getAttribute('title') ?? one.textContent,
  );
  const twice = names.filter((name, at) => names.indexOf(name) < at);
  return twice.length > 0 ? [`more than one button is called ${twice.join(', ')}`] : [];
}

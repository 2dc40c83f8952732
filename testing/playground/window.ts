import type { Browser, ElementHandle, JSHandle, Page } from 'puppeteer-core';
import type { Temporal } from 'temporal-polyfill';
import {
  buttonSaying,
  cardFaults,
  cardSays,
  clockScript,
  hasCards,
  inputLabelled,
  press,
  textsOfCards,
  wordsOf,
} from './in-page.js';

/** How long something may take before it counts as never, in milliseconds of real time. */
const PATIENCE = 90_000;
/** How far ahead a day is picked at most. */
const MOST_MONTHS = 24;

/** The window of Microsoft's client: what its user sees in it, and does. */
export class Window {
  private constructor(private readonly page: Page) {}

  /** Its clock shows `now`: a calendar in it begins at today. */
  static async open(browser: Browser, url: string, now: Temporal.Instant): Promise<Window> {
    const page = await browser.newPage();
    page.setDefaultTimeout(PATIENCE);
    await page.setViewport({ width: 1400, height: 1000 });
    await page.evaluateOnNewDocument(clockScript(now.epochMilliseconds));
    await page.goto(url);
    await page.waitForSelector('[role=textbox]');
    return new Window(page);
  }

  /** The words on each card, oldest first. */
  cards(): Promise<string[]> {
    return this.page.evaluate(textsOfCards);
  }

  /** Waits until a card says this, the newest or that at `at`; throws with what it says instead. */
  async sees(words: RegExp, at = -1): Promise<void> {
    await this.page.waitForFunction(cardSays, {}, words.source, words.flags, at).catch(async () => {
      throw new Error(`${words} is not there, but: ${(await this.cards()).at(at) ?? 'nothing'}`);
    });
  }

  /** Waits until there are so many cards; throws with `what` is missing. */
  async showsCards(count: number, what: string): Promise<void> {
    await this.page.waitForFunction(hasCards, {}, count).catch(async () => {
      throw new Error(`${what} is missing: there are ${(await this.cards()).length} of ${count}`);
    });
  }

  /** Types something to the coach. */
  async say(text: string): Promise<void> {
    await this.page.type('[role=textbox]', text);
    await this.page.click('[aria-label="Send Message"]');
  }

  /** Presses the newest button that says this. */
  async press(title: string): Promise<void> {
    await this.click(await this.page.evaluateHandle(buttonSaying, title), title);
  }

  /** Picks a day from the calendar of an input of the newest card. */
  async pick(label: string, day: Temporal.PlainDate): Promise<void> {
    await this.click(await this.page.evaluateHandle(inputLabelled, label), label);
    const month = `[role=grid][aria-label^="${day.toLocaleString('en', { month: 'long', year: 'numeric' })}"]`;
    // It moves as it is opened and leafed through: a mouse would miss it.
    await this.page.waitForSelector('[role=grid]');
    for (let months = 0; months < MOST_MONTHS && !(await this.page.$(month)); months += 1)
      await this.page.$eval('button[title^="Next month"]', press);
    const name = `${day.day}, ${day.toLocaleString('en', { month: 'long' })}, ${day.year}`;
    await this.page.$eval(`${month} button[aria-label="${name}"]`, press);
  }

  /** What is wrong with how its cards are drawn. */
  faults(): Promise<string[]> {
    return this.page.evaluate(cardFaults);
  }

  /** What the client has noted of its talk with the coach. */
  async log(): Promise<string> {
    return this.page.$eval('[contenteditable][spellcheck=false]', wordsOf);
  }

  async picture(path: `${string}.png`): Promise<void> {
    await this.page.screenshot({ path });
  }

  async close(): Promise<void> {
    await this.page.close();
  }

  private async click(found: JSHandle, words: string): Promise<void> {
    const element = found.asElement();
    if (!element) throw new Error(`There is no "${words}"`);
    await (element as ElementHandle<never>).click();
  }
}

import { setTimeout } from 'node:timers/promises';
import type { ElementHandle, JSHandle, Page } from 'puppeteer-core';
import {
  buttonNamed,
  focused,
  inputLabelled,
  isBusy,
  isFormOpen,
  pick,
  textIn,
  textRead,
} from './in-page.js';
import { sizes } from './sizes.js';

/** How long something may take before it counts as never, in milliseconds of real time. */
const PATIENCE = 30_000;
const POLL = 40;
const MOST_TABS = 60;
const MINE = '[data-chat=mine]';

/** Someone at the page, in Dutch, who reads what is seen, and clicks and types where they can. */
export class Visitor {
  constructor(readonly page: Page) {}

  /** Takes a phone in hand, where one room is seen at a time. */
  onPhone(): Promise<void> {
    return this.page.setViewport(sizes.phone);
  }

  /** Becomes one of the people. */
  be(firstName: string): Promise<void> {
    return this.press(`${firstName} `, '[data-room=people]');
  }

  /** Once no form lies over the chat: it may be there for a moment after the answer stands below it, and takes the keys. */
  async say(text: string): Promise<void> {
    await this.until('the end of a form', async () => !(await this.page.evaluate(isFormOpen)));
    await this.page.type('#mine-text', text);
    await this.page.keyboard.press('Enter');
  }

  /** Clicks the button of this name, or whose name begins so. */
  async press(name: string, within = MINE): Promise<void> {
    await this.until(`a button "${name}"`, () => this.pressIfThere(name, within));
  }

  /** Whether there was such a button, and it was pressed. */
  async pressIfThere(name: string, within = MINE): Promise<boolean> {
    const button = await elementIn(this.page.evaluateHandle(buttonNamed, within, name));
    return button !== undefined && clicked(button);
  }

  /** Goes back from where one types, by the keyboard alone, to the button of this name, and presses it. */
  async pressByKeys(name: string): Promise<void> {
    await this.page.focus('#mine-text');
    await this.page.keyboard.down('Shift');
    for (let tabs = 0; tabs < MOST_TABS && (await this.page.evaluate(focused)) !== name; tabs += 1)
      await this.page.keyboard.press('Tab');
    await this.page.keyboard.up('Shift');
    const reached = await this.page.evaluate(focused);
    if (reached !== name) throw new Error(`by keys one does not come to "${name}", but to "${reached}"`);
    await this.page.keyboard.press('Enter');
  }

  /** Whether there is such a button in what stands in the chat. */
  async has(name: string): Promise<boolean> {
    return (await elementIn(this.page.evaluateHandle(buttonNamed, MINE, name))) !== undefined;
  }

  /** Types into an input, found by its label; the days of a date as an English browser takes them. */
  async fill(label: string, value: string): Promise<void> {
    const input = await this.input(label);
    await input.type(value.replace(/^(\d{4})-(\d\d)-(\d\d)$/, '$2$3$1'));
  }

  /** Types a part of what is looked for, and takes it once it is offered. */
  async find(label: string, start: string, typed = 3): Promise<void> {
    await this.fill(label, start.slice(0, typed));
    await this.until(`"${start}" offered`, () => this.page.evaluate(pick, label, start));
  }

  /** Chooses a file from the disk. */
  async choose(label: string, path: string): Promise<void> {
    const input = await this.input(label);
    await (input as ElementHandle<never>).uploadFile(path);
  }

  /** Lets time pass. */
  async jump(name: string): Promise<void> {
    await this.press(name, '.clock');
    await this.until('the end of a jump', async () => !(await this.page.evaluate(isBusy)));
  }

  /** Chooses someone to see beside. */
  async choosePerson(label: string, firstName: string): Promise<void> {
    const select = await this.page.waitForSelector(`::-p-aria([name="${label}"][role="combobox"])`);
    await select?.type(firstName);
  }

  /** Waits until this is read: in the form that is open, else in the last message; or anywhere else on the page. */
  reads(words: RegExp, within?: string): Promise<void> {
    return this.until(String(words), async () => words.test(await this.text(within)));
  }

  text(within?: string): Promise<string> {
    return within === undefined ? this.page.evaluate(textRead) : this.page.evaluate(textIn, within);
  }

  private async input(label: string): Promise<ElementHandle> {
    let found: ElementHandle | undefined;
    await this.until(`an input "${label}"`, async () => {
      found = await elementIn(this.page.evaluateHandle(inputLabelled, label));
      return found !== undefined;
    });
    if (!found) throw new Error(`There is no input "${label}"`);
    return found;
  }

  private async until(what: string, isSo: () => Promise<boolean>): Promise<void> {
    const end = performance.now() + PATIENCE;
    while (!(await isSo())) {
      if (performance.now() > end)
        throw new Error(`never seen: ${what}; what is read: ${(await this.text()).slice(0, 800)}`);
      await setTimeout(POLL);
    }
  }
}

/** False where it was drawn anew under the hand; then it is looked for again. */
async function clicked(button: ElementHandle): Promise<boolean> {
  try {
    await button.click();
    return true;
  } catch (error) {
    if (error instanceof Error && /not clickable|detached/.test(error.message)) return false;
    throw error;
  }
}

const elementIn = async (handle: Promise<JSHandle>): Promise<ElementHandle | undefined> =>
  ((await handle).asElement() as ElementHandle | null) ?? undefined;

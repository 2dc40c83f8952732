import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { faultsOf } from '../chromium/faults.js';
import { sizes } from './sizes.js';

const themes = ['light', 'dark'] as const;

/** Everything that can be seen of a page, looked at by axe-core. */
export class Looks {
  count = 0;
  readonly wrong: string[] = [];

  constructor(
    private readonly page: Page,
    private readonly chat: string,
    /** Where pictures go, if anywhere. */
    private readonly folder: string | undefined,
  ) {
    page.on('console', (message) => {
      if (['error', 'warn'].includes(message.type())) this.note('the console', message.text());
    });
    page.on('pageerror', (error) => this.note('the script', String(error)));
  }

  /** Looks at the page as it stands: light and dark, on a wide screen and on a phone. */
  look = async (state: string): Promise<void> => {
    for (const [size, viewport] of Object.entries(sizes)) {
      await this.page.setViewport(viewport);
      for (const value of themes) {
        await this.page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value }]);
        await this.lookNow(`${state}, ${size}, ${value}`);
      }
    }
    await this.page.setViewport(sizes.wide);
  };

  /** Looks at it as it is. */
  lookNow = async (name: string): Promise<void> => {
    this.count += 1;
    for (const fault of await faultsOf(this.page)) this.note(name, fault);
    if (this.folder) {
      const file = `${this.chat} ${name}`.replaceAll(/\W+/g, '-');
      await this.page.screenshot({ path: join(this.folder, `page-${file}.png`) });
    }
  };

  private note(where: string, fault: string): void {
    this.wrong.push(`${this.chat}, ${where}: ${fault}`);
  }
}

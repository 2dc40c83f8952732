import { createHmac, randomUUID, timingSafeEqual } from 'node:crypto';
import type { InstallURLOptions, StateStore } from '@slack/bolt';
import { Temporal } from 'temporal-polyfill';
import type { Clock } from '../../core/clock.js';
import type { ReceiptRepository } from '../../core/conversation/receipt.js';

/** Seconds an administrator has between starting an installation and approving it. */
const LIFETIME = 10 * 60;

/** A state that was seen is used, whether or not the installation came to anything. */
const NEVER = Temporal.Instant.fromEpochMilliseconds(0);

/**
 * The OAuth state: signed, good for ten minutes and for one use. Nothing is kept for an installation that is started and
 * not finished, which anyone can do; the receipt of a used state outlives the state.
 */
export class SingleUseStateStore implements StateStore {
  constructor(
    private readonly secret: string,
    private readonly installOptions: InstallURLOptions,
    private readonly receipts: ReceiptRepository,
    private readonly clock: Clock,
  ) {}

  generateStateParam(): Promise<string> {
    const claim = `${this.seconds() + LIFETIME}.${randomUUID()}`;
    return Promise.resolve(`${claim}.${this.sign(claim)}`);
  }

  async verifyStateParam(_now: Date, state: string): Promise<InstallURLOptions> {
    const [expiry = '', nonce = '', signature = ''] = state.split('.');
    const isGenuine = isSame(signature, this.sign(`${expiry}.${nonce}`));
    if (!isGenuine || Number(expiry) < this.seconds()) throw new Error('This OAuth state is not valid');
    if (!(await this.receipts.begin(`slack:oauth-state:${nonce}`, this.clock.now(), NEVER)))
      throw new Error('This OAuth state was used before');
    return this.installOptions;
  }

  private sign(claim: string): string {
    return createHmac('sha256', this.secret).update(claim).digest('base64url');
  }

  private seconds(): number {
    return Math.floor(this.clock.now().epochMilliseconds / 1000);
  }
}

function isSame(given: string, expected: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(expected)];
  return a.length === b.length && timingSafeEqual(a, b);
}

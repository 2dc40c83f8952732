import type { Temporal } from 'temporal-polyfill';
import type { Clock } from '../../../core/clock.js';
import type { KeptMessage } from '../chat-history.js';
import type { PlaygroundPerson } from '../person.js';

const LIFETIME = { minutes: 30 };
const USES = 5;

/** Where an answer to an interaction is shown. */
export interface ResponsePlace {
  readonly person: PlaygroundPerson;
  readonly conversationId: string;
  /** The message whose button was pressed. */
  readonly message?: KeptMessage | undefined;
}

interface Issued extends ResponsePlace {
  readonly expires: Temporal.Instant;
  uses: number;
}

/** The response_urls that interactions hand out: for half an hour, and five answers. */
export class ResponseUrls {
  private readonly issued = new Map<string, Issued>();

  constructor(
    private readonly url: string,
    private readonly clock: Clock,
    private readonly newId: () => string,
  ) {}

  issue(place: ResponsePlace): string {
    const token = this.newId().replace('.', '');
    this.issued.set(token, { ...place, expires: this.clock.now().add(LIFETIME), uses: 0 });
    return `${this.url}/respond/${token}`;
  }

  /** The place, or Slack's word for a url that is used up, expired or was never given out. */
  use(token: string): ResponsePlace | 'used_url' | 'expired_url' {
    const issued = this.issued.get(token);
    if (issued === undefined || this.clock.now().epochMilliseconds > issued.expires.epochMilliseconds)
      return 'expired_url';
    issued.uses += 1;
    return issued.uses > USES ? 'used_url' : issued;
  }
}

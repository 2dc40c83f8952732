import { Temporal } from 'temporal-polyfill';
import type { Locale } from '../../core/language/locale.js';
import { readMessage } from '../../demo/card-printer.js';
import type { KeptMessage } from '../../demo/platforms/chat-history.js';
import { demoTenant } from '../../demo/demo-tenant.js';
import { createLog } from '../../log.js';
import { inventory } from '../../storage/models/inventory.js';
import { pastTheStore } from '../../storage/testing/past-the-store.js';
import { rawFiles } from '@pro-parents-coach/embedded-store/testing';
import { untilDone } from '../conversation/until-done.js';
import { speakerFor } from '../conversation/speaker.js';
import { inTime, type Speaker } from '../conversation/chatter.js';
import { openDemoCoach, type DemoCoach } from '../demo-coach.js';
import { Ears } from '../markers/ears.js';
import { people, type Who } from './cast.js';
import { ErrorSink } from './error-sink.js';
import { operator } from './operator.js';
import { PromiseBook } from './promises.js';

/** The first and the last day of the agreement. */
export const FIRST_DAY = Temporal.PlainDate.from('2026-11-24');
export const LAST_DAY = Temporal.PlainDate.from('2027-11-23');

const languages: Partial<Record<Who, Locale>> = { ravi: 'en', emma: 'en' };

/** A year of an employer, from the link to the last trace, on a clock that is moved; all that is said by people is said in a chat. */
export class Year {
  readonly book = new PromiseBook();

  private constructor(
    readonly coach: DemoCoach,
    /** Every line of the operator's log. */
    readonly log: readonly string[],
    /** Every request the coach made. */
    readonly ears: Ears,
    /** What reached whoever maintains the program. */
    readonly errors: ErrorSink,
  ) {}

  static async open(): Promise<Year> {
    const log: string[] = [];
    const errors = await ErrorSink.open();
    const ears = new Ears();
    ears.open();
    const coach = await openDemoCoach({
      ...{ installFor: [], isNew: true, settings: { ...operator, SENTRY_DSN: errors.dsn } },
      log: createLog('debug', { write: (line) => void log.push(line) }),
    });
    return new Year(coach, log, ears, errors);
  }

  get today(): Temporal.PlainDate {
    return this.coach.clock.now().toZonedDateTimeISO(demoTenant.timeZone).toPlainDate();
  }

  /** Someone who talks with the coach in their own chat and language. */
  speaker(who: Who): Speaker {
    return speakerFor(this.coach.playground, this.person(who), languages[who] ?? 'nl');
  }

  person(who: Who) {
    return this.coach.person(people[who].name.split(' ', 1).join());
  }

  /** What the coach has said to someone and still stands, oldest first. */
  messagesOf(who: Who): readonly KeptMessage[] {
    return this.coach.playground.history.of(this.person(who)).filter(({ from }) => from === 'coach');
  }

  textsOf(who: Who): string[] {
    return this.messagesOf(who).map((message) => readMessage(message).replace(/\s+/g, ' '));
  }

  /** All that the coach has written and still stands, whoever reads it. */
  standing(): string[] {
    return this.coach.playground.history
      .all()
      .filter(({ from, state }) => from === 'coach' && state !== 'deleted')
      .map((message) => JSON.stringify(message));
  }

  /** Says something, fills in each form that follows, and reads what comes of it. */
  async talk(who: Who, text: string, ...forms: readonly Readonly<Record<string, string>>[]): Promise<string> {
    const speaker = this.speaker(who);
    await speaker.say(text);
    await untilDone(speaker);
    for (const values of forms) {
      await speaker.handIn(values);
      await untilDone(speaker);
    }
    return speaker.reads().replace(/\s+/g, ' ');
  }

  /** Presses a button of the newest message that says this, and waits for an answer; for the one that says `until`, where given. */
  async press(who: Who, says: string, button: string, until = ''): Promise<void> {
    const message = this.messagesOf(who).findLast((one) => JSON.stringify(one).includes(says));
    if (!message) throw new Error(`Nothing that says "${says}" stands before ${people[who].name}`);
    const { playground } = this.coach;
    const answer = playground.history.next(
      (one) =>
        one.personId === message.personId && one.from === 'coach' && JSON.stringify(one).includes(until),
    );
    await playground.player.press(message, button);
    await inTime(answer);
  }

  /** Lets the days pass one by one: every noon all that is done by the clock is done, and what is due is sent. */
  async passUntil(day: Temporal.PlainDate | string): Promise<void> {
    const last = Temporal.PlainDate.from(day);
    while (Temporal.PlainDate.compare(this.today, last) < 0) await this.liveOn(this.today.add({ days: 1 }));
  }

  passDays(days: number): Promise<void> {
    return this.passUntil(this.today.add({ days }));
  }

  private async liveOn(day: Temporal.PlainDate): Promise<void> {
    const { clock, program } = this.coach;
    clock.travelTo(day.toZonedDateTime({ timeZone: demoTenant.timeZone, plainTime: '12:00' }).toInstant());
    for (const { run } of program.jobs) await run();
    if (await program.repositories.tenants.get(demoTenant.id)) await this.coach.deliver();
  }

  /** The bytes of the store's files. */
  bytes(): Promise<Buffer> {
    return rawFiles(this.coach.storeDirectory);
  }

  /** Does the housekeeping of the files that else comes with the next day. */
  async compact(): Promise<void> {
    await this.coach.program.jobs.find(({ name }) => name === 'compact')?.run();
  }

  /** Fields that lie in the store and are in no inventory. */
  async unnamedFields(): Promise<string[]> {
    const named = new Set(inventory().map(({ collection, field }) => `${collection}.${field}`));
    const owned = new Set(inventory().map(({ collection }): string => collection));
    const past = pastTheStore(this.coach.uri);
    const found = new Set<string>();
    for (const name of await past.names())
      for await (const document of past.collection(name).find())
        for (const field of Object.keys(document))
          if (owned.has(name) && !named.has(`${name}.${field}`)) found.add(`${name}.${field}`);
    await past.close();
    return [...found];
  }

  async close(): Promise<void> {
    this.ears.close();
    await this.coach.close();
    await this.errors.close();
  }
}

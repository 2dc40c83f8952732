import type { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { asFlow, type CommandContext, type FormCommand } from '../../core/conversation/command.js';
import type { AskedForm, Flow, Step } from '../../core/conversation/flows/flow.js';
import type { FieldView } from '../../core/messages/form.js';
import { as, currentContext } from '../../core/people/context.js';
import type { View } from '../../core/messages/view.js';
import type { Deadline } from '../deadline.js';

const stateSchema = z.strictObject({ isShown: z.boolean() });
type State = z.infer<typeof stateSchema>;
type Stage = 'reading' | 'carrying out';

/** What its form asks. */
export const note: FieldView = {
  kind: 'text',
  id: 'note',
  label: 'Note',
  required: false,
  value: '',
  multiline: false,
  maxLength: 20,
};
const formOf = (title: string, fields: readonly FieldView[]): AskedForm => ({
  title,
  lines: [],
  fields,
  submit: 'Go',
  canGoBack: false,
});
const noticeOf = (title: string): View => ({ kind: 'notice', title, lines: [] });

/**
 * A command whose steps last as long as a test wants, on a clock whose pauses end when the test says so: a form that is read, a
 * preview, a change that is carried out. Only a step that the test has made slow is late.
 */
export class SlowCommand {
  private slow: Stage | undefined;
  private progress: CommandContext['progress'] | undefined;
  private began: (() => void) | undefined;
  private goOn: ((fault?: Error) => void) | undefined;
  private readonly pauses: (() => void)[] = [];
  private passing = 0;
  /** What a step ends in, where not in what it usually does. */
  instead: Step<State> | undefined;

  /** How long was waited between one word of progress and the next. */
  readonly waited = new Set<string>();

  readonly pause = (wait: Temporal.Duration): Promise<void> =>
    new Promise((resolve) => {
      this.waited.add(wait.toString());
      this.pauses.push(resolve);
      this.passBy();
    });
  readonly deadline: Deadline = (work) =>
    this.slow ? Promise.resolve('late') : work.then((value) => ({ value }));

  readonly command: FormCommand = {
    id: 'slow',
    names: { nl: ['slow'], en: ['slow'] },
    summary: { nl: 'Voor tests', en: 'For tests' },
    roles: ['manager', 'hr'],
    flow: asFlow(this.flow()),
  };

  /** The next time this stage is reached it lasts until `finish`; resolves when it is reached. */
  slowDown(stage: Stage): Promise<void> {
    this.slow = stage;
    return new Promise((resolve) => (this.began = resolve));
  }

  finish(fault?: Error): void {
    this.slow = undefined;
    this.goOn?.(fault);
  }

  /** The step says how far it has come. */
  say(words: string): Promise<void> | undefined {
    return this.progress?.(noticeOf(words));
  }

  /** Two seconds go by, for who waits now or else for who waits next. */
  pass(): void {
    this.passing += 1;
    this.passBy();
  }

  private passBy(): void {
    if (this.passing === 0 || this.pauses.length === 0) return;
    this.passing -= 1;
    for (const resolve of this.pauses.splice(0)) resolve();
  }

  private async work(context: CommandContext, stage: Stage): Promise<void> {
    if (this.slow !== stage) return;
    const inContext = currentContext();
    this.progress = (view) => as(inContext, () => context.progress(view));
    this.began?.();
    await new Promise<void>((resolve, reject) => {
      this.goOn = (fault) => {
        if (fault) reject(fault);
        else resolve();
      };
    });
  }

  private flow(): Flow<State, CommandContext> {
    return {
      state: stateSchema,
      start: () => Promise.resolve({ kind: 'ask', state: { isShown: false }, form: formOf('Slow', [note]) }),
      next: async (context, { isShown }) => {
        await this.work(context, isShown ? 'carrying out' : 'reading');
        if (this.instead) return this.instead;
        return isShown
          ? { kind: 'done', view: noticeOf('The outcome') }
          : { kind: 'ask', state: { isShown: true }, form: formOf('The preview', []) };
      },
    };
  }
}

import type { z } from 'zod';
import type { Clock } from '../../clock.js';
import type { Choice, FlowPlace, FormView } from '../../messages/form.js';
import type { View } from '../../messages/view.js';
import type { Problem } from '../../problem.js';
import type { Locale } from '../../language/locale.js';
import { compareTexts } from '../../people/by-name.js';
import { currentContext, currentSpeaker } from '../../people/context.js';
import type { FlowRepository, FlowState } from '../flow-state.js';
import type { Reply, Upload } from '../intent.js';
import { answerIn, inLanguage } from '../spoken-language.js';
import type { AskedForm, Flow, FlowInput, Step } from './flow.js';

/** A flow is dropped a day after it began. */
export const FLOW_HOURS = 24;

/** The flows under way of the person who speaks. A form that was answered, by them or by someone else, gets a plain answer. */
export interface Flows<Needs> {
  start(needs: Needs, command: string, typed: string, files?: readonly Upload[]): Promise<readonly Reply[]>;
  /** Shows the form at which the flow waits. */
  open(needs: Needs, place: FlowPlace): Promise<readonly Reply[]>;
  answer(needs: Needs, place: FlowPlace, input: FlowInput): Promise<readonly Reply[]>;
  cancel(needs: Needs, place: FlowPlace): Promise<readonly Reply[]>;
  suggest(needs: Needs, flow: string, field: string, typed: string): Promise<readonly Choice[]>;
  /** Where the newest flow of this person waits, that asks for a file; undefined where none does. */
  waitingForFile(): Promise<FlowPlace | undefined>;
  /** Remembers in which message of the chat the flow is shown. */
  shownIn(flow: string, messageId: string): Promise<void>;
}

interface FlowStores {
  readonly flows: FlowRepository;
  readonly clock: Clock;
  readonly newId: () => string;
}

/** What is stored of a flow: its own state, and the form it waits with, so that it can be shown again. */
interface Stored<State> {
  readonly state: State;
  readonly form: AskedForm;
  /** In which it was begun, where that is not the person's own. */
  readonly locale?: Locale | undefined;
}

export function createFlows<Needs>(
  { flows, clock, newId }: FlowStores,
  flowOf: (command: string) => Flow<unknown, Needs> | undefined,
): Flows<Needs> {
  const isOld = ({ startedAt }: FlowState): boolean =>
    startedAt.epochMilliseconds < clock.now().subtract({ hours: FLOW_HOURS }).epochMilliseconds;
  /** The flow, where it is this person's, who may still use it, and waits just there; else the plain answer. */
  const find = async ({ flow: id, step }: FlowPlace): Promise<FlowState | Problem> => {
    const found = await flows.get(id);
    if (!found || isOld(found)) return { code: 'flow-gone' };
    if (found.userId !== currentSpeaker().user.id) return about(found, 'flow-not-yours');
    if (!flowOf(found.command)) return { code: 'flow-gone' };
    return found.step === step ? found : about(found, 'flow-answered');
  };
  const show = (place: FlowPlace, form: AskedForm): FormView => ({ kind: 'form', place, ...form });

  return {
    async start(needs, command, typed, files = []) {
      const step = await flowOf(command)?.start(needs, typed, files);
      if (!step) throw new Error('A flow was asked for that no command has');
      if (step.kind === 'done') return [{ kind: 'message', view: step.view, file: step.file }];
      const state = step.kind === 'ask' ? step.state : undefined;
      const id = newId();
      await flows.insert({
        id,
        userId: currentSpeaker().user.id,
        command,
        step: 0,
        state: write({ state, form: step.form, locale: currentContext().locale }),
        startedAt: clock.now(),
      });
      return [{ kind: 'form', form: show({ flow: id, step: 0 }, step.form) }];
    },
    async open(_needs, place) {
      const found = await find(place);
      if ('code' in found) return [{ kind: 'replace', view: problem(found) }];
      return [{ kind: 'form', form: show(place, read(found).form), locale: read(found).locale }];
    },
    async answer(needs, place, input) {
      const found = await find(place);
      if ('code' in found) return [{ kind: 'replace', view: problem(found) }];
      const flow = flowOf(found.command);
      // Whoever takes the step carries it out: of two that are handed in at once, one does.
      const taken = flow && (await flows.advance(found.id, found.step, found.state));
      if (!taken) return [{ kind: 'replace', view: problem(about(found, 'flow-answered')) }];
      const state = stateOf(flow, taken);
      return answerIn(read(found).locale, async () => follow(taken, await flow.next(needs, state, input)));
    },
    async cancel(needs, place) {
      const found = await find(place);
      if ('code' in found) return [{ kind: 'replace', view: problem(found) }];
      const { locale } = read(found);
      await flows.end(found.id, found.step);
      const flow = flowOf(found.command);
      const view = await inLanguage(locale, async () => flow?.givenUp?.(needs, stateOf(flow, found)));
      const shown = view ?? problem(about(found, 'flow-cancelled'));
      return [{ kind: 'close', view: shown, message: found.message, locale }];
    },
    async suggest(needs, id, field, typed) {
      const found = await flows.get(id);
      const flow = found?.userId === currentSpeaker().user.id ? flowOf(found.command) : undefined;
      return found && flow?.suggest ? flow.suggest(needs, stateOf(flow, found), field, typed) : [];
    },
    async waitingForFile() {
      const own = await flows.ofUser(currentSpeaker().user.id);
      const waiting = own
        .filter((flow) => !isOld(flow) && read(flow).form.fields.some(({ kind }) => kind === 'file'))
        .sort(
          (a, b) => b.startedAt.epochMilliseconds - a.startedAt.epochMilliseconds || compareTexts(a.id, b.id),
        )[0];
      return waiting && { flow: waiting.id, step: waiting.step };
    },
    shownIn: (flow, messageId) => flows.shownIn(flow, messageId),
  };

  async function follow(taken: FlowState, step: Step<unknown>): Promise<readonly Reply[]> {
    const { id, command, message, startedAt } = taken;
    if (step.kind === 'done') {
      await flows.end(id, taken.step);
      return [{ kind: 'close', command, since: startedAt, view: step.view, message, file: step.file }];
    }
    if (step.kind === 'errors') {
      await flows.retreat(id, taken.step);
      return [{ kind: 'errors', form: show({ flow: id, step: taken.step - 1 }, step.form), message }];
    }
    const next = await flows.advance(
      id,
      taken.step,
      write({ ...read(taken), state: step.state, form: step.form }),
    );
    if (!next) return [{ kind: 'replace', view: problem(about(taken, 'flow-answered')) }];
    return [{ kind: 'form', form: show({ flow: id, step: next.step }, step.form), message }];
  }
}

const problem = (what: Problem): View => ({ kind: 'problem', problem: what });

/** A problem that names the command to begin anew with. */
const about = ({ command }: FlowState, code: Problem['code']): Problem => ({ code, facts: { command } });

const write = (stored: Stored<unknown>): string => JSON.stringify(stored);

/** What `write` wrote, sealed in between: nobody else can have written it. */
const read = ({ state }: FlowState): Stored<unknown> => JSON.parse(state) as Stored<unknown>;

const stateOf = <State>({ state }: { readonly state: z.ZodType<State> }, flow: FlowState): State =>
  state.parse(read(flow).state);

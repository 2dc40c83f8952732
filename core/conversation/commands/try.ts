import { z } from 'zod';
import type { Milestone } from '../../coaching/milestone.js';
import { trialOf } from '../../journeys/trial.js';
import { translator } from '../../language/messages.js';
import type { FieldView } from '../../messages/form.js';
import { currentSpeaker, currentTenant } from '../../people/context.js';
import { asFlow, type CommandContext, type FormCommand } from '../command.js';
import type { AskedForm, Flow, Step } from '../flows/flow.js';
import { readForm } from '../flows/form.js';
import { milestoneChoices, named } from '../milestone-field.js';
import { todayOf } from '../reported.js';
import { noteTried } from '../setup-guide.js';

const stateSchema = z.strictObject({});
type State = z.infer<typeof stateSchema>;
const schema = z.object({ milestone: z.string() });

const flow: Flow<State, CommandContext> = {
  state: stateSchema,
  async start(context, typed) {
    const found = typed === '' ? [] : named(allOf(context), typed);
    const [only] = found;
    return only && found.length === 1
      ? tryOut(context, only)
      : { kind: 'ask', state: {}, form: ask(context) };
  },
  async next(context, _state, input) {
    if (input.kind === 'back') return { kind: 'ask', state: {}, form: ask(context) };
    const asked = ask(context);
    const read = readForm(asked.fields, schema, input.values, currentSpeaker().locale);
    if (!read.ok) return { kind: 'errors', form: { ...asked, fields: read.fields } };
    const milestone = allOf(context).find(({ id }) => id === read.value.milestone);
    return milestone ? tryOut(context, milestone) : { kind: 'ask', state: {}, form: asked };
  },
};

/** Any tip, as its reader would get it, about someone who does not exist. */
export const tryTip: FormCommand = {
  id: 'try',
  names: { nl: ['proberen', 'probeer', 'proef'], en: ['try', 'trial'] },
  summary: { nl: 'Een tip op jezelf uitproberen', en: 'Try a tip on yourself' },
  roles: ['hr'],
  isStarter: true,
  flow: asFlow(flow),
};

const allOf = ({ catalogues }: CommandContext): readonly Milestone[] => catalogues.of(currentTenant()).all;

function ask(context: CommandContext): AskedForm {
  const t = translator(currentSpeaker().locale);
  const choices = milestoneChoices(allOf(context));
  const field: FieldView = {
    kind: 'choice',
    id: 'milestone',
    label: t('try.which'),
    required: true,
    value: choices[0]?.value ?? '',
    choices,
  };
  return { title: t('try.title'), lines: [], fields: [field], submit: t('form.next'), canGoBack: false };
}

async function tryOut(context: CommandContext, milestone: Milestone): Promise<Step<State>> {
  await noteTried(context);
  const nudge = trialOf(milestone, todayOf(context), currentSpeaker().locale);
  return { kind: 'done', view: { kind: 'trial', nudge } };
}

import { z } from 'zod';
import { translator } from '../../language/messages.js';
import type { Choice, FieldView } from '../../messages/form.js';
import { currentSpeaker } from '../../people/context.js';
import { folded } from '../../people/fold.js';
import { inOrderOfShare, type HrShare } from '../../people/hr-share.js';
import type { User } from '../../people/user.js';
import { asFlow, type CommandContext, type FormCommand } from '../command.js';
import type { AskedForm, Flow, FlowInput, Step } from '../flows/flow.js';
import { readForm, withError } from '../flows/form.js';
import { userChoice } from '../user-field.js';

/** What a chat offers at once of many. */
const MOST_OFFERED = 15;
/** A chat takes no longer value of a choice. */
const MOST_VALUE = 75;

const chosenSchema = z.strictObject({
  team: z.string(),
  responsibleId: z.string(),
  substituteId: z.string(),
});
type Chosen = z.infer<typeof chosenSchema>;
const stateSchema = z.strictObject({ chosen: chosenSchema.optional() });
type State = z.infer<typeof stateSchema>;

const flow: Flow<State, CommandContext> = {
  state: stateSchema,
  async start(context, typed) {
    const teams = await teamsOf(context, typed);
    const share = teams.length === 1 ? await shareOf(context, teams[0]) : undefined;
    return askForm(await fieldsOf(context, share ?? { team: teams.length === 1 ? (teams[0] ?? '') : '' }));
  },
  next: (context, { chosen }, input) =>
    chosen ? afterPreview(context, chosen, input) : afterForm(context, input),
  suggest: async (context, _state, field, typed) =>
    field === 'team' ? (await teamsOf(context, typed)).slice(0, MOST_OFFERED).map(teamChoice) : [],
};

/** Who of HR gets what is meant for HR about a team. */
export const responsible: FormCommand = {
  id: 'responsible',
  names: { nl: ['verantwoordelijk', 'verantwoordelijke'], en: ['responsible'] },
  summary: { nl: 'Wie van HR de tips over een team krijgt', en: 'Who of HR gets the tips about a team' },
  roles: ['hr'],
  flow: asFlow(flow),
};

async function teamsOf({ employees }: CommandContext, typed: string): Promise<string[]> {
  const teams = (await employees.teams()).filter((team) => folded(team).includes(folded(typed)));
  return teams.sort((a, b) => a.localeCompare(b));
}

const teamChoice = (team: string): Choice => ({ value: team.slice(0, MOST_VALUE), label: team });

async function shareOf({ hrShares }: CommandContext, team = ''): Promise<HrShare | undefined> {
  return (await hrShares.all()).find((share) => folded(share.team) === folded(team));
}

/** Until something is chosen it says how it is: the first of HR by name is responsible, the next the substitute. */
async function fieldsOf(context: CommandContext, given: Partial<Chosen>): Promise<FieldView[]> {
  const t = translator(currentSpeaker().locale);
  const hr = inOrderOfShare(await context.users.withRole('hr'), undefined);
  const [first, second] = hr;
  const choice = (
    id: keyof Chosen,
    label: string,
    value: string | undefined,
    choices: readonly Choice[],
  ): FieldView => ({ kind: 'choice', id, label, required: true, value: value ?? '', choices });
  const people = hr.map(userChoice);
  return [
    choice('team', t('responsible.team'), given.team, (await teamsOf(context, '')).map(teamChoice)),
    choice('responsibleId', t('responsible.person'), given.responsibleId ?? first?.id, people),
    choice('substituteId', t('responsible.substitute'), given.substituteId ?? (second ?? first)?.id, people),
  ];
}

function formWith(fields: readonly FieldView[]): AskedForm {
  const t = translator(currentSpeaker().locale);
  return { title: t('responsible.title'), lines: [], fields, submit: t('form.next'), canGoBack: false };
}

const askForm = (fields: readonly FieldView[]): Step<State> => ({
  kind: 'ask',
  state: {},
  form: formWith(fields),
});

async function afterForm(context: CommandContext, input: FlowInput): Promise<Step<State>> {
  const fields = await fieldsOf(context, {});
  if (input.kind === 'back') return askForm(fields);
  const { locale } = currentSpeaker();
  const read = readForm(fields, chosenSchema, input.values, locale);
  if (!read.ok) return { kind: 'errors', form: formWith(read.fields) };
  const team = (await teamsOf(context, '')).find((one) => teamChoice(one).value === read.value.team);
  const people = await context.users.withRole('hr');
  const isOfHr = (id: string): User | undefined => people.find((user) => user.id === id);
  const [person, substitute] = [isOfHr(read.value.responsibleId), isOfHr(read.value.substituteId)];
  if (team !== undefined && person && substitute) return preview({ ...read.value, team }, person, substitute);
  const marked = withError(fields, input.values, 'team', 'form.error.choice', locale);
  return { kind: 'errors', form: formWith(marked) };
}

function preview(chosen: Chosen, { id, name }: User, substitute: User): Step<State> {
  const t = translator(currentSpeaker().locale);
  const lines = [
    t('responsible.preview', { team: chosen.team, name }),
    ...(substitute.id === id
      ? []
      : [t('responsible.preview-substitute', { name, substitute: substitute.name })]),
    t('responsible.deadline'),
  ];
  return {
    kind: 'ask',
    state: { chosen },
    form: { title: t('settings.preview-title'), lines, fields: [], submit: t('form.save'), canGoBack: true },
  };
}

async function afterPreview(context: CommandContext, chosen: Chosen, input: FlowInput): Promise<Step<State>> {
  if (input.kind === 'back') return askForm(await fieldsOf(context, chosen));
  const t = translator(currentSpeaker().locale);
  const known = await shareOf(context, chosen.team);
  await context.hrShares.save({ id: known?.id ?? context.newId(), ...chosen });
  await context.planned.replanTeam(chosen.team);
  const person = await context.users.get(chosen.responsibleId);
  const lines = [t('responsible.saved', { team: chosen.team, name: person?.name ?? '' })];
  return { kind: 'done', view: { kind: 'notice', title: t('settings.saved-title'), lines } };
}

import { z } from 'zod';
import { consequenceLines } from '../../journeys/consequences.js';
import { translator } from '../../language/messages.js';
import type { Choice, FieldView } from '../../messages/form.js';
import { currentSpeaker } from '../../people/context.js';
import { folded } from '../../people/fold.js';
import { inOrderOfShare, type HrShare } from '../../people/hr-share.js';
import type { User } from '../../people/user.js';
import { asFlow, type CommandContext, type FormCommand } from '../command.js';
import { readForm } from '../flows/form.js';
import { reviewed, wrongAt, type ReviewedChange } from '../flows/reviewed.js';
import { consequencesOfDeciding } from '../others-instead.js';
import { userChoice } from '../user-field.js';

/** What a chat offers at once of many. */
const MOST_OFFERED = 15;
/** A chat takes no longer value of a choice. */
const MOST_VALUE = 75;

const schema = z.object({ team: z.string(), responsibleId: z.string(), substituteId: z.string() });

/** Who of HR is to look after which team. */
interface Decided {
  readonly share: HrShare;
  readonly responsible: User;
  readonly substitute: User;
}

const change: ReviewedChange<Decided, CommandContext> = {
  async understand(context, typed) {
    const [only, ...others] = typed === '' ? [] : await teamsOf(context, typed);
    return only !== undefined && others.length === 0 ? { team: teamChoice(only).value } : {};
  },
  /** Until something is chosen it says how it is: the first of HR by name is responsible, the next the substitute. */
  async form(context, values) {
    const t = translator(currentSpeaker().locale);
    const share = await shareOf(context, await teamOf(context, values['team']));
    const hr = inOrderOfShare(await context.users.withRole('hr'), share);
    const [first, second = first] = hr;
    const people = hr.map(userChoice);
    const teams = (await teamsOf(context, '')).map(teamChoice);
    const { team, responsibleId = first?.id, substituteId = second?.id } = values;
    return {
      title: t('responsible.title'),
      fields: [
        choice('team', t('responsible.team'), team, teams),
        choice('responsibleId', t('responsible.person'), responsibleId, people),
        choice('substituteId', t('responsible.substitute'), substituteId, people),
      ],
    };
  },
  async read(context, fields, values) {
    const read = readForm(fields, schema, values, currentSpeaker().locale);
    if (!read.ok) return read;
    const team = await teamOf(context, read.value.team);
    if (team === undefined) return wrongAt(fields, values, 'team', 'form.error.choice');
    const known = await shareOf(context, team);
    const share = { ...read.value, id: known?.id ?? context.newId(), team };
    const people = await context.users.withRole('hr');
    const [responsible, substitute] = [share.responsibleId, share.substituteId].map((id) =>
      people.find((user) => user.id === id),
    );
    if (!responsible) return wrongAt(fields, values, 'responsibleId', 'form.error.choice');
    return substitute
      ? { ok: true, value: { share, responsible, substitute } }
      : wrongAt(fields, values, 'substituteId', 'form.error.choice');
  },
  async review(context, { share, responsible: { id, name }, substitute }) {
    const t = translator(currentSpeaker().locale);
    const others = (await context.hrShares.all()).filter(({ team }) => folded(team) !== folded(share.team));
    const consequences = await consequencesOfDeciding(context, await context.journeys.all(), {
      hrShares: { ...context.hrShares, all: () => Promise.resolve([...others, share]) },
    });
    return {
      lines: [
        t('responsible.preview', { team: share.team, name }),
        ...(substitute.id === id
          ? []
          : [t('responsible.preview-substitute', { name, substitute: substitute.name })]),
        t('responsible.deadline'),
        ...consequenceLines(consequences, t),
      ],
    };
  },
  async apply(context, { share, responsible: { name } }) {
    await context.hrShares.save(share);
    await context.planned.replanTeam(share.team);
    const t = translator(currentSpeaker().locale);
    const lines = [t('responsible.saved', { team: share.team, name })];
    return { kind: 'notice', title: t('settings.saved-title'), lines };
  },
  suggest: async (context, field, typed) =>
    field === 'team' ? (await teamsOf(context, typed)).slice(0, MOST_OFFERED).map(teamChoice) : [],
};

/** Who of HR gets what is meant for HR about a team. */
export const responsible: FormCommand = {
  id: 'responsible',
  names: { nl: ['verantwoordelijk', 'verantwoordelijke'], en: ['responsible'] },
  summary: { nl: 'Wie van HR de tips over een team krijgt', en: 'Who of HR gets the tips about a team' },
  roles: ['hr'],
  flow: asFlow(reviewed(change)),
};

async function teamsOf({ employees }: CommandContext, typed: string): Promise<string[]> {
  const teams = (await employees.teams()).filter((team) => folded(team).includes(folded(typed)));
  return teams.sort((a, b) => a.localeCompare(b));
}

const teamChoice = (team: string): Choice => ({ value: team.slice(0, MOST_VALUE), label: team });

/** The team of a choice that was offered. */
const teamOf = async (context: CommandContext, chosen: string | undefined): Promise<string | undefined> =>
  (await teamsOf(context, '')).find((team) => teamChoice(team).value === chosen);

async function shareOf({ hrShares }: CommandContext, team: string | undefined): Promise<HrShare | undefined> {
  return (await hrShares.all()).find((share) => folded(share.team) === folded(team ?? ''));
}

const choice = (
  id: string,
  label: string,
  value: string | undefined,
  choices: readonly Choice[],
): FieldView => ({ kind: 'choice', id, label, required: true, value: value ?? '', choices });

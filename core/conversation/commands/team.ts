import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { leavePlanOf } from '../../journeys/plan-journey.js';
import type { KeyDate } from '../../journeys/leave-dates.js';
import { translator } from '../../language/messages.js';
import { stageOn, type Stage } from '../../leave/stage.js';
import { aboutOf } from '../../messages/about-journey.js';
import type { ListRow } from '../../messages/list-view.js';
import type { View } from '../../messages/view.js';
import { currentSpeaker, currentTenant } from '../../people/context.js';
import { firstName } from '../../people/first-name.js';
import { awayIfSo } from '../away.js';
import type { CommandContext, SpokenCommand } from '../command.js';
import { say } from '../intent.js';
import { nextPage, toCommand } from '../offers.js';
import { pageIn, pageOf } from '../page.js';
import type { EmployeeJourney } from '../plan-view.js';
import { todayOf } from '../reported.js';
import { journeysInCare } from '../team/in-care.js';
import { dateLine, keyDatesOf, nextOf } from '../team/key-dates.js';

/** So many people on a card, each with a button, leave room for what is asked next. */
const PEOPLE_A_PAGE = 4;

/** For a manager: everyone in their care who becomes a parent, where it stands, and the next date that matters. */
export const team: SpokenCommand<string> = {
  id: 'team',
  names: { nl: ['team', 'mijn team'], en: ['team', 'my team'] },
  summary: { nl: 'Wie in je team ouder wordt, en wat er komt', en: 'Who becomes a parent, and what comes' },
  roles: ['manager'],
  isStarter: true,
  arguments: z.string(),
  async run(context, typed) {
    return say((await awayIfSo(context)) ?? (await teamView(context, pageIn(typed))));
  },
};

interface Member {
  readonly whose: EmployeeJourney;
  readonly stage: Stage;
  readonly next: KeyDate | undefined;
}

async function teamView(context: CommandContext, asked: number): Promise<View> {
  const today = todayOf(context);
  const members = (await journeysInCare(context)).map((whose): Member => {
    const plan = leavePlanOf(whose.journey, whose.employee, currentTenant());
    return { whose, stage: stageOn(today, plan), next: nextOf(keyDatesOf(whose, plan), today) };
  });
  if (members.length === 0) return { kind: 'no-journeys' };
  const page = pageOf(members.sort(soonestFirst), PEOPLE_A_PAGE, asked);
  const t = translator(currentSpeaker().locale);
  return {
    kind: 'list',
    title: t('team.title'),
    intro: t('team.count', { count: members.length }),
    rows: page.shown.map(rowOf),
    offers: [...nextPage(page, team.id), { text: t('team.what-comes'), action: toCommand('next') }],
  };
}

/** Whoever nothing comes for goes last. */
function soonestFirst(a: Member, b: Member): number {
  if (!a.next || !b.next) return Number(a.next === undefined) - Number(b.next === undefined);
  return Temporal.PlainDate.compare(a.next.on, b.next.on);
}

function rowOf({ whose, stage, next }: Member): ListRow {
  const t = translator(currentSpeaker().locale);
  const { journey, employee } = whose;
  return {
    title: employee.name,
    lines: [t(`overview.stage.${stage}`), next ? dateLine(next) : t('team.no-date')],
    about: aboutOf(whose),
    offer: {
      text: t('team.plan-of', { name: firstName(employee) }),
      tooltip: t('team.plan-of', { name: employee.name }),
      action: { do: 'show-plan', journey: journey.id },
    },
  };
}

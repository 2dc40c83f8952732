import { z } from 'zod';
import { isBefore } from '../../plain-date.js';
import { undeliveredOf } from '../../journeys/undelivered.js';
import { formatDate } from '../../language/format-date.js';
import { translator } from '../../language/messages.js';
import { stages } from '../../leave/stage.js';
import { csvFile } from '../../messages/csv-file.js';
import { maySee } from '../../people/access.js';
import { byName } from '../../people/by-name.js';
import { currentSpeaker, currentTenant } from '../../people/context.js';
import type { CommandContext, SpokenCommand } from '../command.js';
import { followedJourneys, type FollowedJourney } from '../followed-journeys.js';
import { say, type Reply } from '../intent.js';
import { titleOf } from '../milestone-field.js';
import { currentReader } from '../plan-view.js';
import { todayOf } from '../reported.js';

/** For HR: how many journeys the coach follows, how far they are, and what its readers have not seen; as a card or a file. */
export const overview: SpokenCommand<string> = {
  id: 'overview',
  names: { nl: ['overzicht'], en: ['overview'] },
  summary: { nl: 'Wat ik volg, en wat niet is aangekomen', en: 'What I follow, and what did not arrive' },
  roles: ['hr'],
  isStarter: true,
  arguments: z.string(),
  async run(context, typed) {
    const followed = await followedJourneys(context);
    return /^csv$/i.test(typed) ? asFile(context, followed) : asCard(context, followed);
  },
};

async function asCard(context: CommandContext, followed: readonly FollowedJourney[]): Promise<Reply[]> {
  const nudges = followed.flatMap((one) => one.nudges);
  const reader = await currentReader(context);
  const undelivered = await undeliveredOf(context, nudges, reader);
  const withoutManager = (await context.employees.withoutManager())
    .filter((employee) => maySee(reader, employee))
    .sort(byName(reader.locale))
    .map(({ id, name }) => ({ employeeId: id, name }));
  const nextWeek = todayOf(context).add({ weeks: 1 });
  return say({
    kind: 'overview',
    journeys: followed.length,
    stages: stages
      .map((stage) => ({ stage, count: followed.filter((one) => one.stage === stage).length }))
      .filter(({ count }) => count > 0),
    due: nudges.filter(({ state, on }) => state === 'planned' && isBefore(on, nextWeek)).length,
    overdue: followed.reduce((sum, one) => sum + one.overdue.length, 0),
    withoutManager,
    undelivered,
  });
}

/** One row a journey. */
async function asFile(context: CommandContext, followed: readonly FollowedJourney[]): Promise<Reply[]> {
  const { locale } = currentSpeaker();
  const t = translator(locale);
  const managers = await context.users.getMany(followed.flatMap(({ employee }) => employee.managerId ?? []));
  const head = ['name', 'team', 'manager', 'stage', 'next', 'next-on', 'overdue', 'unreached'] as const;
  const nameOf = new Map(managers.map(({ id, name }) => [id, name]));
  const rows = followed.map(({ employee, stage, next, overdue, missed }) => {
    const milestone = next && context.catalogues.find(currentTenant(), next.milestoneId);
    return [
      employee.name,
      employee.team,
      nameOf.get(employee.managerId ?? '') ?? '',
      t(`overview.stage.${stage}`),
      milestone ? titleOf(milestone) : '',
      next ? formatDate(next.on, locale) : '',
      overdue.length,
      missed.length,
    ];
  });
  const names = head.map((column) => t(`csv.${column}`));
  const file = csvFile(
    'overview',
    [names, ...rows],
    locale,
    followed.map(({ employee }) => employee.id),
  );
  const view = { kind: 'notice', title: t('overview.title'), lines: [t('overview.csv-ready')] } as const;
  return [{ kind: 'message', view, file }];
}

import { z } from 'zod';
import { translator, type Translator } from '../../language/messages.js';
import { csvFile } from '../../messages/csv-file.js';
import { dismissReasons } from '../../messages/dismiss-reason.js';
import { compareTexts } from '../../people/by-name.js';
import { currentSpeaker, currentTenant } from '../../people/context.js';
import type { Nudge } from '../../outbox/nudge.js';
import type { CommandContext, SpokenCommand } from '../command.js';
import { followedJourneys, type FollowedJourney } from '../followed-journeys.js';
import { say, type Reply } from '../intent.js';
import { titleOf } from '../milestone-field.js';

/** So many on a card; the file has all. */
const MOST_SHOWN = 12;

/** What became of the nudges of one milestone, in numbers. */
interface Counted {
  readonly title: string;
  readonly planned: number;
  readonly delivered: number;
  /** Something on the card was pressed: it was done, put off or not relevant. Who only read it is not known, nor asked. */
  readonly opened: number;
  readonly done: number;
  readonly dismissed: number;
  readonly undelivered: number;
  readonly expired: number;
  /** Of the dismissed, how many for each reason, in the order of the reasons; some say none. */
  readonly reasons: readonly number[];
}

/** For HR: what became of the tips, by milestone; as a card or a file. */
export const report: SpokenCommand<string> = {
  id: 'report',
  names: { nl: ['rapport'], en: ['report'] },
  summary: { nl: 'Wat er met de tips gebeurde', en: 'What became of the tips' },
  roles: ['hr'],
  arguments: z.string(),
  async run(context, typed) {
    const counted = countedIn(context, await followedJourneys(context));
    return /^csv$/i.test(typed) ? asFile(counted) : asCard(counted);
  },
};

function countedIn({ catalogues }: CommandContext, followed: readonly FollowedJourney[]): Counted[] {
  const missed = new Set(followed.flatMap((one) => one.missed.map(({ id }) => id)));
  const all = followed.flatMap(({ nudges }) => nudges);
  const ids = [...new Set(all.map(({ milestoneId }) => milestoneId))];
  return ids
    .flatMap((id) => {
      const milestone = catalogues.find(currentTenant(), id);
      const nudges = all.filter(({ milestoneId }) => milestoneId === id);
      return milestone ? [count(titleOf(milestone), nudges, missed)] : [];
    })
    .sort((a, b) => compareTexts(a.title, b.title));
}

function count(title: string, nudges: readonly Nudge[], missed: ReadonlySet<string>): Counted {
  const inState = (...states: readonly Nudge['state'][]): number =>
    nudges.filter(({ state }) => states.includes(state)).length;
  const expired = nudges.filter(({ state, deliveredAt }) => state === 'expired' && !deliveredAt).length;
  return {
    title,
    planned: inState('planned', 'snoozed', 'sending'),
    delivered: nudges.filter(({ deliveredAt }) => deliveredAt).length,
    opened: inState('done', 'dismissed', 'snoozed'),
    done: inState('done'),
    dismissed: inState('dismissed'),
    undelivered: nudges.filter(({ id }) => missed.has(id)).length - expired,
    expired,
    reasons: dismissReasons.map(
      (one) => nudges.filter(({ state, reason }) => state === 'dismissed' && reason === one).length,
    ),
  };
}

function asCard(counted: readonly Counted[]): Reply[] {
  const t = translator(currentSpeaker().locale);
  const title = t('report-tips.title');
  if (counted.length === 0) return say({ kind: 'notice', title, lines: [t('report-tips.none')] });
  const hidden = counted.length - MOST_SHOWN;
  const hasMissed = counted.some(({ undelivered, expired }) => undelivered + expired > 0);
  return say({
    kind: 'notice',
    title,
    lines: [
      ...counted.slice(0, MOST_SHOWN).map((one) => lineOf(one, t)),
      ...(hidden > 0 ? [t('report-tips.more', { count: hidden })] : []),
      ...(hasMissed ? [t('report-tips.resend-hint')] : []),
    ],
  });
}

const kinds = ['planned', 'delivered', 'opened', 'done', 'dismissed', 'undelivered', 'expired'] as const;

/** What there is none of is not counted. */
function lineOf(one: Counted, t: Translator): string {
  const counts = kinds
    .filter((kind) => one[kind] > 0)
    .map(
      (kind) => t(`report-tips.${kind}`, { count: one[kind] }) + (kind === 'dismissed' ? why(one, t) : ''),
    );
  return t('report-tips.line', { title: one.title, counts: counts.join(', ') });
}

/** Why they were not relevant, in brackets; nothing where nobody said. */
function why({ reasons }: Counted, t: Translator): string {
  const told = dismissReasons.flatMap((reason, index) => {
    const count = reasons[index] ?? 0;
    return count > 0 ? [t(`report-tips.why.${reason}`, { count })] : [];
  });
  return told.length > 0 ? ` (${told.join(', ')})` : '';
}

function asFile(counted: readonly Counted[]): Reply[] {
  const { locale } = currentSpeaker();
  const t = translator(locale);
  const head = [
    'milestone',
    'planned',
    'delivered',
    'opened',
    'done',
    'dismissed',
    'unreached',
    'expired',
    ...dismissReasons,
  ] as const;
  const rows = counted.map((one) => [
    one.title,
    one.planned,
    one.delivered,
    one.opened,
    one.done,
    one.dismissed,
    one.undelivered,
    one.expired,
    ...one.reasons,
  ]);
  const file = csvFile('report', [head.map((column) => t(`csv.${column}`)), ...rows], locale);
  const lines = [t('report-tips.csv-ready')];
  return [{ kind: 'message', view: { kind: 'notice', title: t('report-tips.title'), lines }, file }];
}

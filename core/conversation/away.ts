import { todayIn } from '../clock.js';
import { rightsOf, type RightsStores } from '../journeys/rights.js';
import { whereaboutsOf } from '../journeys/whereabouts.js';
import { formatDate } from '../language/format-date.js';
import { translator } from '../language/messages.js';
import type { View } from '../messages/view.js';
import { backFrom } from '../people/absence.js';
import type { Rights } from '../people/access.js';
import { currentSpeaker, currentTenant } from '../people/context.js';
import type { StandInRepository } from '../people/stand-in.js';

type AwayNeeds = RightsStores & { readonly standIns: Pick<StandInRepository, 'by' | 'forManagers'> };
type AwayView = Extract<View, { kind: 'notice' }>;

/** To someone who is away and asks after others: who looks after them now, and from when on they do so again. */
export async function awayView(needs: AwayNeeds, { user }: Rights): Promise<AwayView> {
  const { locale } = currentSpeaker();
  const t = translator(locale);
  const today = todayIn(currentTenant().timeZone, needs.clock);
  const back = backFrom(await whereaboutsOf(needs, user), today);
  const name = await standInFor(needs, user.id);
  return {
    kind: 'notice',
    title: t('away.title'),
    lines: [
      name === undefined ? t('away.hr') : t('away.stand-in', { name }),
      ...(back ? [t('away.back', { date: formatDate(back, locale) })] : []),
    ],
  };
}

/** What someone is told who is away; undefined for whoever is at work. */
export async function awayIfSo(needs: AwayNeeds): Promise<AwayView | undefined> {
  const rights = await rightsOf(needs, currentSpeaker().user);
  return rights.isAway ? awayView(needs, rights) : undefined;
}

/** The name of whoever looks after this manager's team today; undefined where HR does. */
async function standInFor(needs: AwayNeeds, managerId: string): Promise<string | undefined> {
  const confirmed = await needs.standIns.forManagers([managerId]);
  for (const user of await needs.users.getMany(confirmed.map(({ standInId }) => standInId))) {
    const rights = await rightsOf(needs, user);
    if (!rights.isAway && rights.standsInFor.includes(managerId)) return user.name;
  }
  return undefined;
}

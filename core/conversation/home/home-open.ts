import { contentOf } from '../../journeys/nudge-content.js';
import type { HomeOpen } from '../../messages/home-view.js';
import { currentSpeaker } from '../../people/context.js';
import { isBefore } from '../../plain-date.js';
import { todayOf } from '../reported.js';
import { openTips } from '../team/open-tips.js';
import type { HomeNeeds } from './home-needs.js';

/** What the person who speaks has read and not answered, as `open` lists it. */
export async function openFor(needs: HomeNeeds): Promise<HomeOpen[]> {
  const today = todayOf(needs);
  return (await openTips(needs)).map((full) => {
    const content = contentOf(full, currentSpeaker().locale);
    const { nudgeId, journeyId, employeeId, employeeName, text, expiresOn: until } = content;
    const isPast = isBefore(until, today);
    return { nudgeId, journeyId, employeeId, employeeName, title: text.title, until, isPast };
  });
}

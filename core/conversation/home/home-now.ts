import type { Home } from '../../messages/home-view.js';
import { currentSpeaker } from '../../people/context.js';
import { firstName } from '../../people/first-name.js';
import { awayView } from '../away.js';
import { currentReader, visibleJourneys } from '../plan-view.js';
import { todayOf } from '../reported.js';
import { pageOf } from '../page.js';
import { actionsOf, everyCommand, PAGE } from './home-commands.js';
import { dueFor } from './home-due.js';
import type { HomeNeeds } from './home-needs.js';
import { openFor } from './home-open.js';
import { followed, type Followed } from './home-people.js';

/** How many lines each part shows. */
const LINES = { due: 5, open: 5, people: 10 } as const;

/** What the person who speaks sees of all that concerns them, as they would by asking for each of it. */
export async function homeNow(needs: HomeNeeds): Promise<Home> {
  const { user } = currentSpeaker();
  const reader = await currentReader(needs);
  const people = await everyone(needs);
  const open = await openFor(needs);
  return {
    firstName: firstName(user),
    away: reader.isAway && canFollow(user.roles) ? (await awayView(needs, reader)).lines : [],
    due: await dueFor(needs, reader, people, LINES.due),
    journeys: people.slice(0, LINES.people).map(({ line }) => line),
    journeyCount: people.length,
    open: open.slice(0, LINES.open),
    openCount: open.length,
    actions: actionsOf(needs.commands),
    pages: pageOf(everyCommand(needs.commands), PAGE, 1).pages,
    follows: follows(user.roles),
  };
}

/** Everyone whose journey the person who speaks may see, whoever has something before them first. */
export const everyone = async (needs: HomeNeeds): Promise<Followed[]> =>
  followed(await visibleJourneys(needs), todayOf(needs));

type Roles = ReturnType<typeof currentSpeaker>['user']['roles'];

const follows = (roles: Roles): Home['follows'] =>
  roles.includes('hr') ? 'everyone' : roles.includes('manager') ? 'team' : 'nobody';

const canFollow = (roles: Roles): boolean => follows(roles) !== 'nobody';

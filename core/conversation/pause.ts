import { translator } from '../language/messages.js';
import type { Consequences } from '../journeys/consequences.js';
import { followedBy } from '../journeys/followed.js';
import { currentSpeaker } from '../people/context.js';
import type { Pause, PauseRepository } from '../people/pause.js';
import type { User } from '../people/user.js';
import type { CommandContext, Subjects } from './command.js';
import { consequencesOfDeciding } from './others-instead.js';
import { writtenSpan, type Span } from './span-fields.js';

/** How many tips would come to someone else, or back, with this pause; without days, with none. */
export const followingPause = async (
  context: CommandContext,
  whom: User,
  span: Span | undefined,
): Promise<Consequences> =>
  consequencesOfDeciding(context, await followedBy(context, whom), {
    pauses: pausedAs(context.pauses, span ? { id: whom.id, ...span } : { id: whom.id }),
  });

/** The pauses as if one person's were another, or none. */
export const pausedAs = (pauses: PauseRepository, instead: Pause | Pick<Pause, 'id'>): PauseRepository => ({
  ...pauses,
  async getMany(ids) {
    const others = await pauses.getMany(ids.filter((id) => id !== instead.id));
    return ids.includes(instead.id) && 'from' in instead ? [...others, instead] : others;
  },
});

/** Sets someone's pause in place of any they had; whom someone else set it for is told. */
export async function setPause(needs: Subjects, whom: User, { from, until }: Span): Promise<void> {
  await needs.pauses.save({ id: whom.id, from, until });
  await needs.planned.replanFor(whom);
  if (whom.id === currentSpeaker().user.id) return;
  await needs.tell(whom, (locale) => {
    const t = translator(locale);
    return {
      kind: 'notice',
      title: t('pause.title'),
      lines: [t('pause.told', writtenSpan({ from, until }, locale))],
    };
  });
}

/** From now on they hear about others again, leave of their own aside. */
export async function endPause({ pauses, planned }: Subjects, whom: User): Promise<void> {
  await pauses.remove([whom.id]);
  await planned.replanFor(whom);
}

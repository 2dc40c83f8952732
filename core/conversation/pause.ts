import { translator } from '../language/messages.js';
import { currentSpeaker } from '../people/context.js';
import type { User } from '../people/user.js';
import type { Subjects } from './command.js';
import { writtenSpan, type Span } from './span-fields.js';

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

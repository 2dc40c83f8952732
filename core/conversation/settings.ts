import { Temporal } from 'temporal-polyfill';
import { recipientFinder } from '../journeys/find-recipients.js';
import { nudgesAhead } from '../journeys/outlook.js';
import { deliveryMoment, windowOf } from '../outbox/delivery-window.js';
import { currentSpeaker, currentTenant } from '../people/context.js';
import type { Settings, User } from '../people/user.js';
import { mapTogether } from '../together.js';
import type { Subjects } from './command.js';
import { visibleJourneys } from './plan-view.js';

/** How many of the cards to come would arrive at another moment, by the plans of everyone whose journey this person follows. */
export async function movedBy(subjects: Subjects, chosen: Settings): Promise<number> {
  const { user } = currentSpeaker();
  const tenant = currentTenant();
  const window = windowOf({ ...user, settings: chosen }, tenant);
  const now = subjects.clock.now();
  const needs = { ...subjects, recipientsOf: recipientFinder(subjects) };
  const moved = await mapTogether(await visibleJourneys(subjects), async ({ journey, employee }) => {
    const ahead = await nudgesAhead(needs, journey, employee);
    return ahead.filter(
      ({ wanted, nudge }) =>
        wanted.recipientId === user.id &&
        (nudge === undefined || nudge.state === 'planned') &&
        Temporal.Instant.compare(wanted.dueAt, now) > 0 &&
        !deliveryMoment(wanted, window).equals(wanted.dueAt),
    ).length;
  });
  return moved.reduce((sum, count) => sum + count, 0);
}

/** Keeps a person's wishes, and moves what is planned for them. */
export async function saveSettings({ users, planned }: Subjects, chosen: Settings): Promise<User> {
  const { user } = currentSpeaker();
  const changed = (await users.keepSettings(user.id, chosen)) ?? user;
  await planned.replanFor(changed);
  return changed;
}

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { checkAdaptiveCard } from '../../cards/check-adaptive-card.js';
import { checkBlockKit } from '../../cards/block-kit/check-block-kit.js';
import { toSlackMessage } from '../../cards/block-kit/slack-message.js';
import { actionsIn } from '../../cards/actions-in.js';
import { cardContentOf, renderCard, type MessageView } from '../../cards/render-card.js';
import { locales } from '../language/locale.js';
import { problemCodes } from '../problem.js';
import { commands } from './commands/registry.js';
import { intentOf, type Reply } from './intent.js';
import { withNextSteps } from './next-steps.js';
import { fatima, olga, openTeamCoach, speakers, type TeamCoach } from './testing/team-coach.js';

let coach: TeamCoach;
beforeAll(async () => {
  coach = await openTeamCoach();
});
afterAll(() => coach.close());

/** Someone of a role. */
type Speaker = (typeof speakers)[number];

const others = [
  ...['bedankt', 'thanks', 'hoe gaat het?', 'doei', 'sorry', 'wat een stom ding', '👍', 'hulp', '', 'xyzzy'],
  ...['wie ben je', 'are you human?', 'plan nobody', 'plan Ana', 'hoe laat is het in Tokio?', 'plna'],
  ...['hoelang duurt verlof bij een tweeling?', 'wanneer eindigt het verlof van Anna?', 'wat als 10-3-2027'],
];

function typedBy({ role }: Speaker): string[] {
  const own = commands.filter(({ roles }) => roles.includes(role));
  const names = own.flatMap(({ names: { nl, en } }) => [nl[0], en[0]]);
  const about = own.flatMap((command) => (command.about ? [`${command.names.nl[0]} anna`] : []));
  return [...new Set([...names, ...about, ...others])];
}

const viewOf = (reply: Reply | undefined): MessageView | undefined =>
  reply && 'view' in reply && reply.view.kind !== 'form' ? reply.view : undefined;

/** Every button of its card, and those among them that are next steps. */
function buttonsOf(view: MessageView) {
  const [all, own] = [view, { ...view, next: [] }].map((one) => actionsIn(cardContentOf(one, 'nl')));
  const steps = (all ?? []).slice(own?.length).flatMap((one) => ('data' in one ? [one.data] : []));
  return { all: all ?? [], steps };
}

describe.each(speakers)('whatever a $role is answered', (speaker) => {
  const { by, role } = speaker;

  it.each(typedBy(speaker))('"%s": there is a way on, theirs to take', async (text) => {
    const view = viewOf((await coach.handle(by, { kind: 'say', text })).at(-1));
    if (!view) return;
    const { all, steps } = buttonsOf(view);
    expect(all.length).toBeGreaterThan(0);
    expect(steps.length).toBeLessThanOrEqual(3);
    for (const locale of locales) {
      expect(checkAdaptiveCard(renderCard(view, locale))).toEqual([]);
      expect(checkBlockKit(toSlackMessage(view, locale).blocks)).toEqual([]);
    }
    const wrong = [];
    for (const action of steps) {
      const known = action.do === 'command' && commands.find(({ id }) => id === action.command);
      if (!known || !known.roles.includes(role)) wrong.push(action);
      const [answer] = await coach.handle(by, intentOf(action));
      const refused =
        answer && 'view' in answer && answer.view.kind === 'help' && known && known.id !== 'help';
      if (!answer || refused) wrong.push(action);
    }
    expect(wrong).toEqual([]);
  });

  it('a problem is among it, and goes on with what its sentence tells them to type', () => {
    const reading = { roles: [role], locale: 'nl' } as const;
    for (const code of problemCodes) {
      const reader = role === 'hr' ? 'hr' : 'manager';
      const facts = { command: 'instellingen' };
      const view = withNextSteps({ kind: 'problem', problem: { code, facts }, reader }, commands, reading);
      if (view.kind !== 'problem') throw new Error('no problem');
      expect({ code, count: buttonsOf(view).all.length }).not.toMatchObject({ count: 0 });
    }
  });
});

describe('the buttons at the foot of an answer', () => {
  it('have what its sentences tell to type, and each command once', async () => {
    const view = viewOf((await coach.handle(fatima, { kind: 'say', text: 'stop' })).at(-1));
    const offered = (view?.next ?? []).map(({ action }) => action.do === 'command' && action.command);
    expect(offered[0]).toBe('settings');
    expect(new Set(offered).size).toBe(offered.length);
  });

  it('are about whom it is about', async () => {
    const view = viewOf((await coach.handle(olga, { kind: 'say', text: 'plan anna' })).at(-1));
    expect(view?.next?.map(({ action }) => action)).toContainEqual({
      do: 'command',
      command: 'deadlines',
      rest: 'Anna de Vries',
    });
  });

  it('answer in the language that was spoken', async () => {
    const [reply] = await coach.handle(fatima, { kind: 'say', text: 'thank you so much' });
    const [first] = viewOf(reply)?.next ?? [];
    expect(first).toMatchObject({ text: 'My team', action: { in: 'en' } });
  });

  it('say first what a problem names', async () => {
    const form = await coach.handle(fatima, { kind: 'say', text: 'instellingen' });
    const [asked] = form;
    if (asked?.kind !== 'form') throw new Error('no form');
    const [cancelled] = await coach.handle(fatima, intentOf({ do: 'cancel', ...asked.form.place }));
    expect(viewOf(cancelled)?.next?.[0]).toMatchObject({
      text: 'Instellingen',
      action: { command: 'settings' },
    });
  });
});

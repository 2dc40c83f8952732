import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { locales } from '../language/locale.js';
import type { View } from '../messages/view.js';
import { isListed } from './ask/terms/ordinary.js';
import type { User } from '../people/user.js';
import type { TypedCommand } from './command-search.js';
import { fatima, olga, openTeamCoach, speakers, type TeamCoach } from './testing/team-coach.js';
import { decorations, namesFor, slipsIn, type TypedName } from './testing/typed-names.js';

let coach: TeamCoach;
beforeAll(async () => {
  coach = await openTeamCoach();
});
afterAll(() => coach.close());

const isCommand = (meant: TypedCommand | View): meant is TypedCommand => 'command' in meant;

/** What was understood, in brief. */
function brief(meant: TypedCommand | View): string {
  if (isCommand(meant)) return `${meant.command.id}(${meant.rest})`;
  return meant.kind === 'did-you-mean' ? `asks ${meant.commands.map(({ name }) => name).join()}` : meant.kind;
}

/** A lone question mark is a word for help; with others around it it is a mark. */
const hasLetters = ({ name }: TypedName): boolean => /\p{L}/u.test(name);

/** A slip in two letters makes another word of them. */
const isLongEnough = ({ name }: TypedName): boolean => name.length > 2;

describe.each(speakers)('what a $role types', ({ role, by }) => {
  it.each(Object.entries(decorations))('is understood with %s around it', async (_name, dressed) => {
    const wrong = [];
    for (const { name, command } of namesFor(role).filter(hasLetters)) {
      for (const locale of locales) {
        const typed = dressed(name);
        const meant = await coach.meant(by, typed, locale);
        const isRight = isCommand(meant) && meant.command.id === command && /^\??$/.test(meant.rest);
        if (!isRight) wrong.push({ typed, meant: brief(meant) });
      }
    }
    expect(wrong).toEqual([]);
  });

  it('is asked back with one slip in it, and never taken for something else', async () => {
    const wrong = [];
    for (const { name, command } of namesFor(role).filter(isLongEnough)) {
      for (const typed of slipsIn(name).filter((slip) => !isListed(slip))) {
        const meant = await coach.meant(by, typed);
        const isRight = isCommand(meant)
          ? meant.command.id === command
          : meant.kind === 'did-you-mean' && meant.commands.some((one) => one.command === command);
        if (!isRight) wrong.push(`${typed} (${name}) -> ${brief(meant)}`);
      }
    }
    expect(wrong).toEqual([]);
  });
});

const shownTo = async (by: User, text: string) => {
  const [reply] = await coach.handle(by, { kind: 'say', text });
  if (!reply || !('view' in reply)) return reply?.kind;
  return reply.view.kind === 'plan' ? `plan ${reply.view.employeeName}` : reply.view.kind;
};

describe('a name', () => {
  it.each(Object.entries(decorations))('is found with %s around it', async (_name, dressed) => {
    for (const typed of ['plan anna', 'plan van Anna de Vries', 'Anna de Vries'])
      expect({ typed, by: await shownTo(fatima, dressed(typed)) }).toEqual({
        typed,
        by: 'plan Anna de Vries',
      });
  });

  it('after a mistyped command is asked back with the command, and goes on with both', async () => {
    const asked = await coach.meant(olga, 'gebortee carla 10-3-2027');
    if (isCommand(asked) || asked.kind !== 'did-you-mean') throw new Error('not asked');
    expect(asked.commands).toEqual([
      {
        ...{ command: 'birth', name: 'geboorte Carla Smit', employeeId: 'Carla Smit' },
        rest: 'Carla Smit 10-3-2027',
      },
    ]);
  });

  it('that comes close to someone, after a mistyped command, is asked back too', async () => {
    const asked = await coach.meant(fatima, 'afsprakn ana');
    expect(brief(asked)).toBe('asks afspraken Anna de Vries');
  });
});

import { fieldInputId, typedInputId } from '../../cards/input-ids.js';
import { allInside } from '../../demo/platforms/all-inside.js';
import type { CardInputs } from '../../demo/platforms/teams/card-inputs.js';
import type { Chatter, Filled, Speaker } from './chatter.js';

/** What is asked with an input, where there is no room for all of it. */
const cutWords = (card: unknown): string | undefined =>
  allInside(card, ({ type }) => /^Input\./.test(String(type)))
    .flatMap(({ label, title }) => [label, title])
    .filter((words) => typeof words === 'string')
    .find((words) => words.endsWith('…'));

/** Someone in Teams: a form is a card, and a person is named in the input for a name. */
export function teamsSpeaker(chatter: Chatter): Speaker {
  const { playground, person, t } = chatter;
  const hasInput = (id: string): boolean =>
    allInside(chatter.last().card, (candidate) => candidate['id'] === id).length > 0;
  const inputFor = (field: string): string =>
    hasInput(typedInputId(field)) ? typedInputId(field) : fieldInputId(field);
  const button = (): string => {
    const found = [t('form.save'), t('form.next')].find((title) => chatter.has(title));
    if (found === undefined) throw new Error(`there is nothing to hand in: ${chatter.text()}`);
    return found;
  };
  return {
    say: (text) => chatter.untilAnswered(() => playground.player.say(person, text)),
    open: () => Promise.resolve(),
    handIn(values: Filled) {
      const cut = cutWords(chatter.last().card);
      if (cut !== undefined) throw new Error(`a form has no room for its own words: ${cut}`);
      const inputs: CardInputs = Object.fromEntries(
        Object.entries(values).map(([field, value]) => [inputFor(field), value]),
      );
      return chatter.untilAnswered(() => playground.teams.submitCard(chatter.last(), button(), inputs));
    },
    give: (file) => chatter.untilAnswered(() => playground.player.dropFile(person, file)),
    getsFile: chatter.getsFile,
    reads: chatter.text,
  };
}

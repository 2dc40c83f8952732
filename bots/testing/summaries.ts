import { sampleViews } from '../../cards/testing/sample-views.js';
import { summaryOf } from '../../cards/summary.js';
import type { ViewKind } from '../../core/messages/view.js';
import type { PlaygroundPerson } from '../../demo/platforms/person.js';
import type { World } from './world.js';

/** What the notifications of the coach's messages say to someone, oldest first: they tell what kind of view each shows. */
export const summariesTo = ({ playground }: World, person: PlaygroundPerson): string[] =>
  playground.history
    .of(person)
    .filter(({ from }) => from === 'coach')
    .map(({ text }) => text);

/** What they say where the coach shows this person views of these kinds. */
export const summariesOf = ({ locale }: PlaygroundPerson, ...kinds: readonly ViewKind[]): string[] =>
  kinds.map((kind) => summaryOf(sampleViews(locale)[kind], locale));

import { z } from 'zod';
import type { PlaygroundPerson } from '../person.js';
import { checkView } from './check-view.js';
import type { KeptView, SlackViews } from './views.js';

const answerSchema = z.discriminatedUnion('response_action', [
  z.object({ response_action: z.literal('errors'), errors: z.record(z.string(), z.string().min(1)) }),
  z.object({ response_action: z.literal('update'), view: z.unknown() }),
  z.object({ response_action: z.literal('push'), view: z.unknown() }),
  z.object({ response_action: z.literal('clear') }),
]);

/**
 * Does on someone's screen what the coach answered to the submission of a modal. Throws where Slack would show nothing but
 * its own "we had some trouble connecting".
 */
export function showAnswer(
  views: SlackViews,
  person: PlaygroundPerson,
  submitted: KeptView,
  body: string,
): void {
  const view = views.get(submitted.id);
  if (view === undefined) return;
  if (body === '') {
    views.close(view);
    return;
  }
  const answer = answerSchema.parse(JSON.parse(body));
  switch (answer.response_action) {
    case 'errors':
      showErrors(views, view, answer.errors);
      return;
    case 'update':
      views.update(view, checkView(answer.view, 'modal'));
      return;
    case 'push':
      views.push(person, checkView(answer.view, 'modal'));
      return;
    case 'clear':
      for (const open of views.of(person).toReversed()) views.close(open);
  }
}

function showErrors(views: SlackViews, view: KeptView, errors: Readonly<Record<string, string>>): void {
  const inputs = view.content.blocks.filter(({ type }) => type === 'input').map(({ block_id }) => block_id);
  const stray = Object.keys(errors).find((blockId) => !inputs.includes(blockId));
  if (stray !== undefined) throw new Error(`There is no input block "${stray}" to show an error at`);
  views.fill(view, { errors });
}

import type { Locale } from '../language/locale.js';
import type { Messengers, Outcome } from '../messages/messenger.js';
import type { View } from '../messages/view.js';
import type { ProgressNeeds } from './progress.js';
import type { Incoming } from './incoming.js';

interface Needs {
  readonly messengers: Messengers;
  readonly newId: () => string;
  readonly pause: ProgressNeeds['pause'];
}

/** Nobody's ledger can keep it: a platform that is too busy is asked again from here. */
export async function sendPatiently(
  { messengers, newId, pause }: Needs,
  incoming: Incoming,
  { view, locale }: { readonly view: View; readonly locale: Locale },
): Promise<Outcome['kind']> {
  const messenger = messengers[incoming.account.chat];
  const { content } = messenger.render(view, locale);
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    const outcome = await messenger.send(incoming.conversationWith(''), newId(), content);
    if (outcome.kind !== 'retry') return outcome.kind;
    await pause(outcome.after);
  }
  return 'retry';
}

/** How often a stranger is answered anew where the platform puts it off; it asks for some seconds each time. */
const MOST_TRIES = 5;

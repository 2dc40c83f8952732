import type { Catalogue } from '../coaching/catalogue.js';
import { countryCodes, jurisdictionOf } from '../countries/registry.js';
import { inTenant } from '../people/context.js';
import { recognise } from '../people/recognise.js';
import { loadTopics } from './ask/load-topics.js';
import { looksLikeQuestion } from './ask/looks-like-question.js';
import { createSearch, type Search } from './ask/search.js';
import { say, type AssistantDependencies, type CommandContext } from './command.js';
import { findCommand, helpFor } from './command-search.js';
import { ask } from './commands/ask.js';
import type { Actor, Assistant, Intent, Reply } from './conversation.js';
import { press } from './press.js';

/** The conversation, the same for every chat: an intent goes in, views come out. */
export function createAssistant(deps: AssistantDependencies): Assistant {
  const searchIn = searches();
  // The program must not start with half the answers.
  for (const country of countryCodes) searchIn(deps.catalogues.shipped(country), country);
  const contextOf = ({ tenant }: Actor): CommandContext => ({
    ...deps,
    helpFor,
    search: searchIn(deps.catalogues.of(tenant), tenant.country),
  });
  const { conversations } = deps.repositories;
  return {
    recognise: (account) => recognise(deps.repositories, account),
    remember: (actor, conversation) => inTenant(actor.tenant.id, () => conversations.save(conversation)),
    forget: (actor) => inTenant(actor.tenant.id, () => conversations.remove(actor.user.id, actor.user.chat)),
    handle: (actor, intent) => inTenant(actor.tenant.id, () => answerTo(contextOf(actor), actor, intent)),
  };
}

/** One index a catalogue: what a tenant has added is found by its own people alone. */
function searches(): (catalogue: Catalogue, country: string) => Search {
  const made = new WeakMap<Catalogue, Search>();
  return (catalogue, country) => {
    const search = made.get(catalogue) ?? createSearch(loadTopics(catalogue, jurisdictionOf(country)));
    made.set(catalogue, search);
    return search;
  };
}

async function answerTo(context: CommandContext, actor: Actor, intent: Intent): Promise<readonly Reply[]> {
  switch (intent.kind) {
    case 'arrive':
      return runText(context, actor, 'hello');
    case 'say':
      return runText(context, actor, intent.text);
    case 'press':
      return press(context, actor, intent.action);
  }
}

async function runText(context: CommandContext, actor: Actor, text: string): Promise<readonly Reply[]> {
  const found = findCommand(text, actor) ?? askedWithoutCommand(text);
  if (!found) return say({ kind: 'problem', problem: { code: 'unknown-command' } });
  const args = found.command.arguments.safeParse(found.rest);
  if (!args.success) return say({ kind: 'problem', problem: { code: 'unknown-command' } });
  return found.command.run(context, actor, args.data);
}

/** A question is a question, also without the word for it. */
const askedWithoutCommand = (text: string) =>
  looksLikeQuestion(text) ? { command: ask, rest: text.trim() } : undefined;

import { answersBetween, type Answer, type Meaning } from '../answer.js';

const said = (means: Meaning, ...codes: readonly string[]): Answer[] =>
  codes.map((code) => ({ by: 'platform', code, means }));

/** What each answer of the Bot Connector means, whatever was asked of it. A code that is not here is never final. */
export const teamsAnswers: readonly Answer[] = [
  { by: 'platform', status: [429, 429], means: 'throttled' },
  ...said('gone', 'ConversationNotFound', 'ActivityNotFoundInConversation', 'MemberNotFoundInConversation'),
  // Of someone without the app, or who removed it. Teams once said the first of them as a bad argument that is forbidden.
  ...said('not-installed', 'ForbiddenOperationException', 'BotNotInConversationRoster'),
  { by: 'platform', code: 'BadArgument', status: [403, 403], means: 'not-installed' },
  // An administrator may disable the bot for some people alone.
  ...said('blocked', 'MessageWritesBlocked', 'ConversationBlockedByUser', 'BotDisabledByAdmin'),
  ...said('not-authorised', 'BotNotRegistered', 'NotEnoughPermissions'),
  // Of a token that does not do: without a code.
  { by: 'platform', status: [401, 401], means: 'not-authorised' },
  ...said('rejected', 'BadArgument', 'Bad Argument', 'BadSyntax', 'MessageSizeTooBig'),
  { by: 'platform', status: [300, 499], means: 'unavailable' },
  // A server error can come after the message was taken.
  { by: 'platform', means: 'unknown' },
  // Entra knows the app no longer, or its secret has expired: both last until the operator does something.
  { by: 'sign-in', code: 'invalid_client', means: 'not-authorised' },
  { by: 'sign-in', code: 'unauthorized_client', means: 'not-authorised' },
  { by: 'sign-in', means: 'unavailable' },
  ...answersBetween,
];

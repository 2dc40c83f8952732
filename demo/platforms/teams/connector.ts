import { json, Router } from 'express';
import type { Request, Response } from 'express';
import { z } from 'zod';
import type { ChatHistory, KeptMessage, MessageContent } from '../chat-history.js';
import type { Faults, Refusals } from '../faults.js';
import type { PlaygroundPerson } from '../person.js';

const activitySchema = z.looseObject({
  type: z.string(),
  text: z.string().optional(),
  summary: z.string().optional(),
  attachments: z.array(z.looseObject({ contentType: z.string(), content: z.unknown() })).default([]),
});

const refusals: Refusals = {
  blocked: (res) => refuse(res, 403, 'MessageWritesBlocked'),
  gone: (res) => refuse(res, 404, 'ConversationNotFound'),
};

/** The part of the Bot Connector REST API that the coach calls, for the Teams people of the playground. */
export function connectorEmulator(history: ChatHistory, faults: Faults): Router {
  const router = Router();
  router.use(json({ limit: '256kb' }), faults.middleware('teams', refusals));

  const personIn = (req: Request): PlaygroundPerson | undefined =>
    history.personIn('teams', String(req.params['conversation']));
  const messageIn = (req: Request): KeptMessage | undefined =>
    history.get(String(req.params['conversation']), String(req.params['activity']));

  const post = (req: Request, res: Response): void => {
    const person = personIn(req);
    const activity = activitySchema.parse(req.body);
    if (person === undefined) refusals.gone(res);
    else if (activity.type !== 'message') res.status(201).json({ id: '' });
    else res.status(201).json({ id: history.post(person, 'coach', contentOf(activity)).id });
  };
  router.post('/v3/conversations/:conversation/activities', post);
  router.post('/v3/conversations/:conversation/activities/:activity', post);

  router.put('/v3/conversations/:conversation/activities/:activity', (req, res) => {
    const message = messageIn(req);
    if (message === undefined) {
      refuse(res, 404, 'ActivityNotFoundInConversation');
    } else {
      history.edit(message, contentOf(activitySchema.parse(req.body)));
      res.json({ id: message.id });
    }
  });
  router.delete('/v3/conversations/:conversation/activities/:activity', (req, res) => {
    const message = messageIn(req);
    if (message === undefined) {
      refuse(res, 404, 'ActivityNotFoundInConversation');
    } else {
      history.delete(message);
      res.json({});
    }
  });

  router.get('/v3/conversations/:conversation/members/:member', (req, res) => {
    const person = personIn(req);
    if (person === undefined) refuse(res, 404, 'MemberNotFoundInConversation');
    else res.json(memberOf(person));
  });
  return router;
}

function contentOf(activity: z.infer<typeof activitySchema>): MessageContent {
  const card = activity.attachments.find(
    ({ contentType }) => contentType === 'application/vnd.microsoft.card.adaptive',
  );
  return { text: activity.summary ?? activity.text ?? '', card: card?.content };
}

function memberOf(person: PlaygroundPerson): object {
  return {
    id: teamsIdOf(person),
    aadObjectId: person.id,
    name: person.name,
    email: person.email,
    userPrincipalName: person.email,
    tenantId: person.workspaceId,
    userRole: 'user',
  };
}

/** The id that Teams gives an account inside a conversation. */
export const teamsIdOf = (person: PlaygroundPerson): string => `29:${person.id}`;

function refuse(res: Response, status: number, code: string): void {
  res.status(status).json({ error: { code, message: code } });
}

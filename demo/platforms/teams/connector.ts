import { json, Router } from 'express';
import type { Request, RequestHandler, Response } from 'express';
import { z } from 'zod';
import type { KeptMessage } from '../chat-history.js';
import { gateOf, type Wire } from '../gate.js';
import { conversationIdOf, type PlaygroundPerson } from '../person.js';
import { teamsAccent } from './accent.js';
import { activitySchema, contentOfActivity, isWhole } from './activity.js';
import { teamsIdOf, type TeamsPlatform } from './platform.js';

const parametersSchema = z.object({
  members: z.tuple([z.looseObject({ id: z.string().min(1) })]),
  tenantId: z.string().optional(),
  activity: activitySchema.optional(),
});

/** The part of the Bot Connector REST API that the coach calls, for the Teams people of the playground. */
export function connector(teams: TeamsPlatform, wire: Wire): Router {
  const gate = gateOf('teams', teamsAccent, wire);
  const router = Router();
  router.use(json({ limit: '256kb' }));
  router.post('/v3/conversations', gate('createConversation'), createConversation(teams));
  return router
    .use('/v3/conversations/:conversation/activities', activities(teams, gate))
    .use('/v3/conversations/:conversation', members(teams, gate));
}

type Gate = ReturnType<typeof gateOf>;

function createConversation(teams: TeamsPlatform): RequestHandler {
  return (req, res) => {
    const parameters = parametersSchema.safeParse(req.body).data;
    const person = teams.people.find((one) => isMember(one, parameters?.members[0].id));
    if (parameters === undefined) {
      refuse(res, 400, 'Bad Argument');
    } else if (person === undefined || (parameters.tenantId ?? person.workspaceId) !== person.workspaceId) {
      // "Invalid user identity in provided tenant"
      refuse(res, 400, 'BadSyntax');
    } else if (!teams.installedFor.has(person.id)) {
      // "Bot isn't installed in user's personal scope"
      refuse(res, 403, 'ForbiddenOperationException');
    } else {
      const { activity } = parameters;
      const activityId = activity && teams.history.post(person, 'coach', contentOfActivity(activity)).id;
      res.status(201).json({ id: conversationIdOf(person), serviceUrl: teams.serviceUrl, activityId });
    }
  };
}

function activities(teams: TeamsPlatform, gate: Gate): Router {
  const { history, groups } = teams;
  const router = Router({ mergeParams: true });
  const send: RequestHandler = (req, res) => {
    const conversationId = String(req.params['conversation']);
    const person = groups.get(conversationId) ?? history.personIn('teams', conversationId);
    const activity = activitySchema.parse(req.body);
    if (person === undefined) refuse(res, 404, 'ConversationNotFound');
    else if (!activity.attachments.every(isWhole)) refuse(res, 400, 'BadSyntax');
    else if (activity.type !== 'message') res.status(201).json({ id: '' });
    else
      res
        .status(201)
        .json({ id: history.post(person, 'coach', contentOfActivity(activity), { conversationId }).id });
  };
  /** With the message that a request names. */
  const change =
    (carryOut: (message: KeptMessage, req: Request, res: Response) => void): RequestHandler =>
    (req, res) => {
      const message = history.get(String(req.params['conversation']), String(req.params['activity']));
      if (message === undefined) refuse(res, 404, 'ActivityNotFoundInConversation');
      else carryOut(message, req, res);
    };
  const update = change((message, req, res) => {
    history.edit(message, contentOfActivity(activitySchema.parse(req.body)));
    res.json({ id: message.id });
  });
  const remove = change((message, _req, res) => {
    history.delete(message);
    res.json({});
  });
  router.post('/', gate('send'), send);
  router.post('/:activity', gate('send'), send);
  router.put('/:activity', gate('update'), update);
  router.delete('/:activity', gate('delete'), remove);
  return router;
}

function members({ history }: TeamsPlatform, gate: Gate): Router {
  const router = Router({ mergeParams: true });
  const answer =
    (show: (person: PlaygroundPerson) => unknown): RequestHandler =>
    (req, res) => {
      const person = history.personIn('teams', String(req.params['conversation']));
      if (person === undefined) refuse(res, 404, 'ConversationNotFound');
      else res.json(show(person));
    };
  const member: RequestHandler = (req, res, next) => {
    const person = history.personIn('teams', String(req.params['conversation']));
    if (person && isMember(person, String(req.params['member']))) next();
    else refuse(res, 404, 'MemberNotFoundInConversation');
  };
  router.get(
    '/members',
    gate('members'),
    answer((person) => [memberOf(person)]),
  );
  router.get(
    '/pagedmembers',
    gate('members'),
    answer((person) => ({ members: [memberOf(person)] })),
  );
  router.get('/members/:member', gate('member'), member, answer(memberOf));
  return router;
}

/** Teams knows someone by their Entra object id or by their id in its conversations. */
const isMember = (person: PlaygroundPerson, id: string | undefined): boolean =>
  id === person.id || id === teamsIdOf(person);

const memberOf = (person: PlaygroundPerson): object => ({
  id: teamsIdOf(person),
  aadObjectId: person.id,
  name: person.name,
  email: person.email,
  userPrincipalName: person.email,
  tenantId: person.workspaceId,
  userRole: 'user',
});

const refuse = (res: Response, status: number, code: string): void =>
  teamsAccent.refuse(res, { status, code });

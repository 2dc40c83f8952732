import { randomUUID } from 'node:crypto';
import { Temporal } from 'temporal-polyfill';
import type { FlowState } from '../../core/conversation/flow-state.js';
import type { UploadPart } from '../../core/conversation/kept-upload.js';
import type { Journey } from '../../core/journeys/journey.js';
import type { Conversation } from '../../core/messages/conversation.js';
import type { WaitingFile } from '../../core/messages/outgoing-file.js';
import type { SentMessage } from '../../core/messages/sent-message.js';
import type { NewNudge } from '../../core/outbox/nudge.js';
import type { Employee } from '../../core/people/employee.js';
import type { Tenant } from '../../core/people/tenant.js';
import type { RightsRequest } from '../../core/privacy/requests/request.js';
import type { User } from '../../core/people/user.js';

/** Things to keep, for tests that do not care what is in them. */

export const nine = Temporal.Instant.from('2026-11-02T08:00:00Z');

export const sampleTenant = (id: string): Tenant => ({
  id,
  name: 'Acme',
  country: 'NL',
  locale: 'nl',
  timeZone: 'Europe/Amsterdam',
  deliveryTime: '09:00',
});

export const sampleUser = (id: string): User => ({
  id,
  name: 'Mo Manager',
  email: `${id}@acme.example`,
  roles: ['manager'],
  chat: 'slack',
  chatUserId: `U-${id}`,
});

export const sampleEmployee = (id: string, managerId = 'manager'): Employee => ({
  id,
  name: 'Em Ployee',
  personnelNumber: `PN-${id}`,
  managerId,
  team: 'Sales',
  weeklyHours: 32,
});

export const sampleJourney = (id: string, employeeId = 'employee'): Journey => ({
  id,
  employeeId,
  ordinal: 0,
  facts: { role: 'partner', announcedOn: Temporal.PlainDate.from('2026-09-01'), multiples: false },
});

export const sampleConversation = (userId: string): Conversation => ({
  chat: 'slack',
  userId,
  workspaceId: 'T1',
  conversationId: `D-${userId}`,
});

export const sampleNudge = (given: Partial<NewNudge> = {}): NewNudge => ({
  journeyId: 'journey',
  milestoneId: 'leave-wishes',
  recipientId: 'manager',
  on: Temporal.PlainDate.from('2026-11-02'),
  expiresOn: Temporal.PlainDate.from('2026-11-16'),
  dueAt: nine,
  ...given,
});

export const sampleMessage = (id: string, given: Partial<SentMessage> = {}): SentMessage => ({
  id,
  recipientId: 'manager',
  conversation: sampleConversation('manager'),
  view: 'nudge',
  locale: 'nl',
  shows: [{ employeeId: 'employee', journeyId: 'journey', nudgeId: 'nudge' }],
  nudges: ['nudge'],
  maybeMissed: [],
  drawn: 'once',
  files: [],
  state: 'standing',
  sentAt: nine,
  attempts: 0,
  ...given,
});

export const sampleFile = (id: string, given: Partial<WaitingFile> = {}): WaitingFile => ({
  id,
  userId: 'manager',
  name: 'overview.csv',
  mediaType: 'text/csv',
  content: Buffer.from('name,stage').toString('base64'),
  shows: [{ employeeId: 'employee' }],
  since: nine,
  ...given,
});

export const sampleFlow = (id: string, userId = 'manager'): FlowState => ({
  id,
  userId,
  command: 'settings',
  step: 0,
  state: '{}',
  startedAt: nine,
});

export const sampleUpload = (id: string, userId = 'manager'): UploadPart => ({
  id,
  upload: `upload of ${id}`,
  userId,
  position: 0,
  content: 'bmFhbQ==',
  since: nine,
});

export const sampleRequest = (id: string, requester: RightsRequest['requester']): RightsRequest => ({
  id,
  version: randomUUID(),
  slot: id,
  kind: 'access',
  requester,
  via: 'chat',
  receivedOn: Temporal.PlainDate.from('2026-11-16'),
  dueOn: Temporal.PlainDate.from('2026-12-16'),
  state: 'open',
  reminded: [],
});

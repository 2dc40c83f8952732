import type { Connection } from 'mongoose';
import type { FlowRepository } from '../../core/conversation/flow-state.js';
import type { ReceiptRepository } from '../../core/conversation/receipt.js';
import type { JourneyRepository } from '../../core/journeys/journey.js';
import type { ConversationRepository } from '../../core/messages/conversation.js';
import type { SentMessageRepository } from '../../core/messages/sent-message.js';
import type { NudgeRepository } from '../../core/outbox/nudge.js';
import type { TrailRepository } from '../../core/outbox/trail.js';
import { currentTenantId } from '../../core/people/context.js';
import type { EmployeeRepository } from '../../core/people/employee.js';
import type { HrShareRepository } from '../../core/people/hr-share.js';
import type { PauseRepository } from '../../core/people/pause.js';
import type { StandInRepository } from '../../core/people/stand-in.js';
import type { TenantRepository } from '../../core/people/tenant.js';
import type { UserRepository } from '../../core/people/user.js';
import type { SecretRepository } from '../../core/secret.js';
import { Entities } from '../documents/entities.js';
import type { DataKeys } from '../encryption/data-keys.js';
import { installationId } from '../installation.js';
import type { ModelDefinition } from '../models/definition.js';
import { definitions } from '../models/index.js';
import { conversationRepository } from './conversation.repository.js';
import { employeeRepository } from './employee.repository.js';
import { flowRepository } from './flow.repository.js';
import { hrShareRepository } from './hr-share.repository.js';
import { journeyRepository } from './journey.repository.js';
import { nudgeRepository } from './nudge.repository.js';
import { pauseRepository } from './pause.repository.js';
import { receiptRepository } from './receipt.repository.js';
import { secretRepository } from './secret.repository.js';
import { sentMessageRepository } from './sent-message.repository.js';
import { standInRepository } from './stand-in.repository.js';
import { tenantRepository } from './tenant.repository.js';
import { trailRepository } from './trail.repository.js';
import { userRepository } from './user.repository.js';

/** Everything the core keeps. Tenants, receipts and secrets belong to the installation, the others to a tenant. */
export interface Repositories {
  readonly tenants: TenantRepository;
  readonly users: UserRepository;
  readonly employees: EmployeeRepository;
  readonly pauses: PauseRepository;
  readonly standIns: StandInRepository;
  readonly hrShares: HrShareRepository;
  readonly journeys: JourneyRepository;
  readonly trails: TrailRepository;
  readonly nudges: NudgeRepository;
  readonly messages: SentMessageRepository;
  readonly conversations: ConversationRepository;
  readonly flows: FlowRepository;
  readonly receipts: ReceiptRepository;
  readonly secrets: SecretRepository;
}

/** The repositories on one connection. */
export function makeRepositories(connection: Connection, keys: DataKeys): Repositories {
  const entities = <E extends { readonly id: string }>(definition: ModelDefinition<E>): Entities<E> =>
    new Entities(connection, definition, () =>
      keys.of(definition.owner === 'tenant' ? currentTenantId() : installationId),
    );
  return {
    tenants: tenantRepository(entities(definitions.tenants)),
    users: userRepository(entities(definitions.users)),
    employees: employeeRepository(entities(definitions.employees)),
    pauses: pauseRepository(entities(definitions.pauses)),
    standIns: standInRepository(entities(definitions.standIns)),
    hrShares: hrShareRepository(entities(definitions.hrShares)),
    journeys: journeyRepository(entities(definitions.journeys)),
    trails: trailRepository(entities(definitions.trails)),
    nudges: nudgeRepository(entities(definitions.nudges)),
    messages: sentMessageRepository(entities(definitions.sentMessages)),
    conversations: conversationRepository(entities(definitions.conversations)),
    flows: flowRepository(entities(definitions.flows)),
    receipts: receiptRepository(entities(definitions.receipts)),
    secrets: secretRepository(entities(definitions.secrets)),
  };
}

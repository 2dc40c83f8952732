import type { Connection } from 'mongoose';
import { currentTenantId } from '../../core/people/context.js';

import { Entities } from '../documents/entities.js';
import type { DataKeys } from '../encryption/data-keys.js';
import { installationId } from '../installation.js';
import { definitions } from '../models/index.js';
import { conversationRepository } from './conversation.repository.js';
import { employeeRepository } from './employee.repository.js';
import { journeyRepository } from './journey.repository.js';
import { nudgeRepository } from './nudge.repository.js';
import { receiptRepository } from './receipt.repository.js';
import { secretRepository } from './secret.repository.js';
import { tenantRepository } from './tenant.repository.js';
import { userRepository } from './user.repository.js';

/** Everything the core keeps, on one connection. */
export function makeRepositories(connection: Connection, keys: DataKeys): Repositories {
  const tenantKeys = () => keys.of(currentTenantId());
  const installationKeys = () => keys.of(installationId);
  return {
    tenants: tenantRepository(new Entities(connection, definitions.tenants, installationKeys)),
    users: userRepository(new Entities(connection, definitions.users, tenantKeys)),
    employees: employeeRepository(new Entities(connection, definitions.employees, tenantKeys)),
    journeys: journeyRepository(new Entities(connection, definitions.journeys, tenantKeys)),
    nudges: nudgeRepository(new Entities(connection, definitions.nudges, tenantKeys)),
    conversations: conversationRepository(new Entities(connection, definitions.conversations, tenantKeys)),
    receipts: receiptRepository(new Entities(connection, definitions.receipts, installationKeys)),
    secrets: secretRepository(new Entities(connection, definitions.secrets, installationKeys)),
  };
}

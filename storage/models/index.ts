import { conversations } from './conversation.model.js';
import { employees } from './employee.model.js';
import { journeys } from './journey.model.js';
import { nudges } from './nudge.model.js';
import { receipts } from './receipt.model.js';
import { secrets } from './secret.model.js';
import { tenants } from './tenant.model.js';
import { users } from './user.model.js';

/** Every collection the product keeps, by name. */
export const definitions = { tenants, users, employees, journeys, nudges, conversations, receipts, secrets };

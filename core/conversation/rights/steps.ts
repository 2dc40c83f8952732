import type { Temporal } from 'temporal-polyfill';
import { canBeExtended } from '../../privacy/requests/due.js';
import type { RightsRequest } from '../../privacy/requests/request.js';
import type { PersonalRights } from '../../privacy/requests/rights.js';

/** What can be done about a request. */
export const handlingSteps = [
  'confirm',
  'give',
  'correct',
  'erase',
  'restrict',
  'stop-nudges',
  'close',
  'extend',
  'refuse',
] as const;
export type HandlingStep = (typeof handlingSteps)[number];

interface Circumstances {
  /** Whoever handles it is of HR. A privacy officer sees nobody's journey, and decides nothing that one has to see for. */
  readonly isHr: boolean;
  readonly today: Temporal.PlainDate;
  readonly rights: PersonalRights;
}

/** What can be done about this request, by who asks for that, today. Nothing is done before it is sure who asks. */
export function stepsFor(request: RightsRequest, circumstances: Circumstances): HandlingStep[] {
  const isOpen = request.state === 'open';
  const byKind = circumstances.isHr && isOpen ? kindStep(request, circumstances.rights) : undefined;
  return handlingSteps.filter((step) => {
    if (step === 'extend') return canBeExtended(request, circumstances.today);
    if (step === 'refuse') return request.state !== 'closed';
    if (step === 'confirm') return request.state === 'unconfirmed';
    return step === 'close' ? isOpen : step === byKind;
  });
}

/** What grants a request of this kind. */
function kindStep({ kind, requester }: RightsRequest, rights: PersonalRights): HandlingStep | undefined {
  switch (kind) {
    case 'access':
    case 'portability':
      return rights.dataOf && 'give';
    case 'correction':
      return 'correct';
    case 'erasure':
      return rights.erase && 'erase';
    case 'restriction':
      return requester.kind === 'employee' ? rights.restrict && 'restrict' : undefined;
    case 'objection':
      // Tips about an employee are all that is done with the data: who objects to them has it put on hold.
      return requester.kind === 'employee'
        ? rights.restrict && 'restrict'
        : rights.stopNudges && 'stop-nudges';
    case 'explanation':
    case 'consent-withdrawal':
    case 'complaint':
      return undefined;
  }
}

import type { RequestKind, RightsRequest } from '../../core/privacy/requests/request.js';
import type { Who } from './cast.js';
import type { Year } from './year.js';

export const allRequests = ({ coach }: Year): Promise<RightsRequest[]> =>
  coach.asHr(() => coach.program.repositories.requests.all());

/** The request of this kind that waits for an answer. */
export async function openRequest(year: Year, kind: RequestKind): Promise<RightsRequest> {
  const found = (await allRequests(year)).find((one) => one.kind === kind && one.state !== 'closed');
  if (!found) throw new Error(`No ${kind} waits for an answer`);
  return found;
}

/** Someone of HR chooses a request, what to do about it, and says what has to be said with it. */
export function choose(
  year: Year,
  who: Who,
  { id }: RightsRequest,
  step: string,
  filled?: Readonly<Record<string, string>>,
): Promise<string> {
  const asked = who === 'ravi' ? 'requests' : 'verzoeken';
  const forms = filled ? [{ step }, filled] : [{ step }];
  return year.talk(who, asked, { request: id }, ...forms, {});
}

/** HR notes what someone asked in another way. */
export const note = (year: Year, name: string, kind: RequestKind): Promise<string> =>
  year.talk('ravi', 'requests', { request: 'new' }, { who: name, kind, received: year.today.toString() }, {});

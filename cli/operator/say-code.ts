import type { LinkCode } from '../../core/people/link-code.js';
import { say } from '../output.js';

/** What the operator passes on to HR. */
export function sayCode({ code, expiresAt }: LinkCode): void {
  const until = expiresAt.toString({ smallestUnit: 'minute' });
  say(`Link code, good once, until ${until}: ${code}`);
  say(`HR adds the app in Teams or Slack and types there: link ${code}`);
}

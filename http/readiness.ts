import type { Log } from '../core/log.js';
import { logFault } from '../core/log-fault.js';

/** What `/readyz` names as missing. */
export type Missing = 'store' | 'scheduler' | 'stopping';

/** Whether the program is at work, as a load balancer asks. */
export interface Readiness {
  missing(): Promise<readonly Missing[]>;
  /** Its scheduler is at work. */
  begun(): void;
  /** It takes nothing new: who asks is to go elsewhere. */
  stopping(): void;
}

/** `ping` resolves while the store answers. */
export function createReadiness(needs: { readonly log: Log; readonly ping: () => Promise<void> }): Readiness {
  const lacking = new Set<Missing>(['scheduler']);
  return {
    async missing() {
      const answers = await logFault(needs, {}, 'the store does not answer', needs.ping);
      return answers ? [...lacking] : ['store', ...lacking];
    },
    begun: () => void lacking.delete('scheduler'),
    stopping: () => void lacking.add('stopping'),
  };
}

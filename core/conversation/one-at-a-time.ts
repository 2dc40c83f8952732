import { currentTenantId } from '../people/context.js';
import type { CommandContext } from './command.js';

/** Does work of which a tenant has one at a time; undone where it is under way already. */
export async function oneAtATime<T>(
  { underWay }: Pick<CommandContext, 'underWay'>,
  name: string,
  run: () => Promise<T>,
): Promise<T | 'under-way'> {
  const work = `${name} ${currentTenantId()}`;
  if (underWay.has(work)) return 'under-way';
  underWay.add(work);
  try {
    return await run();
  } finally {
    underWay.delete(work);
  }
}

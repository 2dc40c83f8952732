import type { Walk } from '../walk.js';

/** The walk of a command; undefined where nobody has written one. */
export async function walkOf(command: string): Promise<Walk | undefined> {
  try {
    const module = (await import(`./${command}.js`)) as { readonly default: Walk };
    return module.default;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ERR_MODULE_NOT_FOUND') return undefined;
    throw error;
  }
}

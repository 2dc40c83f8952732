import { setTimeout } from 'node:timers/promises';
import { locales } from '../../core/language/locale.js';
import { translator } from '../../core/language/messages.js';
import type { Speaker } from './chatter.js';

const moments = locales.map((locale) => translator(locale)('progress.title'));

/** On a busy machine the coach asks for a moment first: resolves once someone reads what comes of it, and a form that follows is open. */
export async function untilDone(speaker: Speaker): Promise<void> {
  const isBusy = (): boolean => moments.some((title) => speaker.reads().includes(title));
  if (!isBusy()) return;
  while (isBusy()) await setTimeout(50);
  await speaker.open();
}

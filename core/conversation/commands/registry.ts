import type { Command } from '../command.js';
import { ask } from './ask.js';
import { hello } from './hello.js';
import { help } from './help.js';
import { overview } from './overview.js';
import { plan } from './plan.js';
import { settings } from './settings.js';

/** Every command, in the order help shows them. */
export const commands: readonly Command[] = [plan, ask, overview, settings, help, hello];

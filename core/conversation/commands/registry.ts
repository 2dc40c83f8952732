import type { Command } from '../command.js';
import { ask } from './ask.js';
import { hello } from './hello.js';
import { help } from './help.js';
import { importRoster } from './import.js';
import { overview } from './overview.js';
import { pause } from './pause.js';
import { plan } from './plan.js';
import { responsible } from './responsible.js';
import { settings } from './settings.js';
import { standIn } from './stand-in.js';

/** Every command, in the order help shows them. */
export const commands: readonly Command[] = [
  plan,
  ask,
  overview,
  pause,
  standIn,
  responsible,
  settings,
  importRoster,
  help,
  hello,
];

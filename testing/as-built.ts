/** Runs a file as users run the program: built, and with the heap that the service has. The rest of the line is the file's own. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { pathToFileURL } from 'node:url';
import { modestHeap } from '../build/modest-heap.js';
import { builtFile } from './built-file.js';

const [source = '', ...given] = process.argv.slice(2);
const child = spawn(
  process.execPath,
  [modestHeap('service'), await builtFile(pathToFileURL(source)), ...given],
  {
    stdio: 'inherit',
  },
);
const [code] = (await once(child, 'exit')) as [number | null];
process.exit(code ?? 1);

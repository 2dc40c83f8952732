import { Command } from 'commander';
import type { send as Send } from './playground-call.js';

const DEMO = 'http://127.0.0.1:3978';

/** `coach say` and `coach press`: talk with a running demo from another terminal. */
export function playgroundCommands(): Command[] {
  return [
    new Command('say')
      .description('says something to the running demo, as one of its people')
      .argument('<person>', 'the beginning of a name, such as sanne')
      .argument('<words...>', 'what to say, such as: plan anna')
      .option('--url <url>', 'where the demo listens', DEMO)
      .action((person: string, words: string[], { url }: { url: string }) =>
        send(url, 'say', { person, text: words.join(' ') }),
      ),
    new Command('press')
      .description('presses a button on the last card that has it, as one of the people of the running demo')
      .argument('<person>', 'the beginning of a name, such as sanne')
      .argument('<button...>', 'what the button says, such as: Gedaan')
      .option('--url <url>', 'where the demo listens', DEMO)
      .action((person: string, words: string[], { url }: { url: string }) =>
        send(url, 'press', { person, button: words.join(' ') }),
      ),
  ];
}

const send = async (...call: Parameters<typeof Send>): Promise<void> =>
  (await import('./playground-call.js')).send(...call);

import { z } from 'zod';
import type { SpokenCommand } from '../../core/conversation/command.js';

/** A command whose answer comes with a file; known to the tests alone. */
export const fileCommand = (content: Buffer, employeeIds: readonly string[] = []): SpokenCommand<string> => ({
  id: 'hand-me',
  names: { nl: ['bestand'], en: ['file'] },
  summary: { nl: 'Voor tests', en: 'For tests' },
  roles: ['manager', 'hr'],
  arguments: z.string(),
  run: () =>
    Promise.resolve([
      {
        kind: 'message',
        view: { kind: 'notice', title: 'The answer', lines: [] },
        file: { name: 'list.csv', mediaType: 'text/csv', content, employeeIds },
      },
    ]),
});

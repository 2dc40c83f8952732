/** Commands of the documentation that no test runs, and why not. All others are run, in the order in which they stand. */
export const notRun: readonly {
  readonly command: RegExp;
  readonly why: string;
  /** What does the same here, where what follows needs it. */
  readonly instead?: string;
}[] = [
  {
    command: /^npm install && npm (start|test)$/,
    why: 'fetches packages; `.ci/run` does it on a clean checkout',
  },
  { command: /^npm ci --omit=dev$/, why: 'fetches packages; `npm run test:image` does it' },
  {
    command: /^docker compose /,
    why: 'needs Docker; `npm run test:image` tries the image and the compose file',
  },
  { command: /^(useradd|sudo) /, why: 'needs root and a user of its own' },
  {
    command: /^install --mode 640 --group coach /,
    why: 'needs that user',
    instead: 'cp .env.example /etc/coach.env',
  },
  { command: /^(systemctl|journalctl) /, why: 'needs systemd' },
  {
    command: /^npm run coach -- keys rotate$/,
    why: 'waits a minute; cli/operator/storage.long.test.ts rotates by a clock that jumps',
  },
  {
    command: /^npm run coach -- storage copy /,
    why: 'needs a second store; cli/operator/storage.long.test.ts copies to one',
  },
  { command: /^(UPDATE_GOLDEN=1 )?npm test -- /, why: 'are tests themselves; what they name is looked for' },
  { command: /^npm run test:conversation -- headcount$/, why: 'walks the example, which is not there' },
  { command: /^npm run (test:faults|boundaries)$/, why: 'takes long; `.ci/run` does it' },
];

/** What stands elsewhere in a test than on an operator's machine. */
export const places = {
  '/opt/coach': 'checkout',
  '/etc/coach.env': 'coach.env',
  '/var/lib/coach': 'data',
  '/var/backups/coach': 'backups',
  '/mnt/keys': 'keys',
} as const;

/** What people ask the coach in the guides that is no command. */
export const asked: readonly string[] = [
  'wat kun je',
  'what can you do',
  'hoelang duurt verlof bij een tweeling?',
  'how long is leave with twins?',
];

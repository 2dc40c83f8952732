import { Command, Option } from 'commander';
import { countryOption } from '../country-option.js';
import { locales } from '../../core/language/locale.js';
import { breachCommands, disclosureCommands } from './register-commands.js';
import type { ImportArguments } from './import.js';
import type { EndChoices } from './tenant-end.js';

/** What an operator does on the command line, also while the bot runs. Settings come from the environment. */
export function operatorCommands(): Command[] {
  return [
    group('tenant', 'the employers whom the coach serves', [
      add(),
      code(),
      list(),
      link(),
      agreement(),
      customise(),
      exportTenant(),
      end(),
    ]),
    importCommand(),
    group('keys', 'the keys under which personal data is encrypted', [rotate(), keysBackup(), keysRestore()]),
    group('audit', 'the audit trail', [verifyAudit()]),
    group('retention', 'how long what is kept', [checkOfRetention()]),
    group('breach', 'the register of breaches', breachCommands()),
    group('disclosure', 'the register of what authorities were given', disclosureCommands()),
    group('storage', 'the store: backups, and the way to MongoDB and back', [
      check(),
      copy(),
      backup(),
      restore(),
    ]),
    doctorCommand(),
  ];
}

function group(name: string, description: string, commands: readonly Command[]): Command {
  const parent = new Command(name).description(description);
  for (const command of commands) parent.addCommand(command);
  return parent;
}

const tenantOption = (): Option => new Option('--tenant <id>', 'whose').makeOptionMandatory();
const teamsOption = (): Option => new Option('--teams-tenant <id>', 'the Entra tenant whose Teams is linked');
const slackOption = (): Option => new Option('--slack-team <id>', 'the Slack workspace that is linked');

interface TenantChoice {
  readonly tenant: string;
}

const add = (): Command =>
  new Command('add')
    .description('adds an employer, prints its id and says the code with which HR links its workspace')
    .requiredOption('--name <name>', 'what the employer is called')
    .option('--id <id>', 'an id of your own choice; a random one, if left out')
    .addOption(teamsOption())
    .addOption(slackOption())
    .addOption(countryOption())
    .addOption(
      new Option('--locale <language>', 'for whoever has no language of their own')
        .choices(locales)
        .default('nl'),
    )
    .option('--time-zone <zone>', 'for whoever has no time zone of their own', 'Europe/Amsterdam')
    .option('--delivery-time <time>', 'local time from which cards arrive', '09:00')
    .option('--agreement-from <day>', 'the first day of its agreement; today, if left out')
    .option('--agreement-until <day>', 'the last day of its agreement; it has no end yet, if left out')
    .action(async (options: unknown) => (await import('./tenant-add.js')).addTenant(options));

const code = (): Command =>
  new Command('code')
    .description('prints a new code with which HR links a workspace, good once')
    .addOption(tenantOption())
    .action(async ({ tenant }: TenantChoice) => (await import('./tenant-code.js')).makeCode(tenant));

const list = (): Command =>
  new Command('list')
    .description('lists the employers, with the workspaces they have linked')
    .action(async () => (await import('./tenant-list.js')).listTenants());

const link = (): Command =>
  new Command('link')
    .description('links an employer to a workspace, in place of the one it had')
    .addOption(tenantOption())
    .addOption(teamsOption())
    .addOption(slackOption())
    .action(async (options: unknown) => (await import('./tenant-link.js')).linkTenant(options));

const agreement = (): Command =>
  new Command('agreement')
    .description(
      'says from when until when the agreement with an employer is; after its last day all is handed back, taken back and removed',
    )
    .addOption(tenantOption())
    .option('--from <day>', 'its first day')
    .option('--until <day>', 'its last day; none takes an end away that was set')
    .action(async (options: unknown) => (await import('./tenant-agreement.js')).setAgreement(options));

const customise = (): Command =>
  new Command('customise')
    .description('gives an employer a catalogue of its own, and plans its journeys anew')
    .addOption(tenantOption())
    .argument('<file>', 'YAML: off, shift and own, in place of what it had')
    .action(async (file: string, options: TenantChoice) =>
      (await import('./tenant-customise.js')).customiseTenant(options.tenant, file),
    );

const exportTenant = (): Command =>
  new Command('export')
    .description(
      'writes all that is kept of an employer to a file, to be handed to its HR; until its keys are destroyed',
    )
    .addOption(tenantOption())
    .argument('<file>', 'where to, a zip; nothing of that name may be there')
    .action(async (file: string, { tenant }: TenantChoice) =>
      (await import('./tenant-export.js')).exportTo(tenant, file),
    );

const end = (): Command =>
  new Command('end')
    .description(
      'ends the agreement with an employer: all is handed back, taken back and removed within thirty days, for good',
    )
    .addOption(tenantOption())
    .option('--yes', 'that it is meant')
    .option('--now', 'all at once; what stands in the chats is not taken back then')
    .action(async ({ tenant, ...choices }: TenantChoice & EndChoices) =>
      (await import('./tenant-end.js')).endTenant(tenant, choices),
    );

const checkOfRetention = (): Command =>
  new Command('check')
    .description(
      'reads everything, and names what is kept longer than it may be; ends with 1 where there is any',
    )
    .action(async () => (await import('./retention-check.js')).retentionCheck());

const importCommand = (): Command =>
  new Command('import')
    .description('imports a roster, journeys, or both; with anything wrong nothing is stored')
    .addOption(tenantOption())
    .option('--roster <file>', 'CSV, as examples/roster.csv')
    .option('--journeys <file>', 'YAML, as examples/journeys.yaml')
    .option('--dry-run', 'stores nothing and says what it would do')
    .option('--end-missing', 'that whoever is not in the roster has left; else they stay as they are')
    .action(async ({ tenant, ...given }: TenantChoice & ImportArguments) =>
      (await import('./import.js')).importInto(tenant, given),
    );

const doctorCommand = (): Command =>
  new Command('doctor')
    .description(
      'looks at settings, store, keys, clocks, credentials, time zones and disk, says what to do about what is wrong, and changes ' +
        'nothing; ends with 1 where anything is',
    )
    .action(async () => (await import('./doctor.js')).doctor());

const rotate = (): Command =>
  new Command('rotate')
    .description(
      'encrypts everything under new keys, wrapped under MASTER_KEY. The bot first has to run with the new MASTER_KEY and ' +
        'the old one as MASTER_KEY_PREVIOUS. Takes a few minutes; interrupted, it goes on the next time',
    )
    .action(async () => (await import('./keys-rotate.js')).rotateKeys());

const verifyAudit = (): Command =>
  new Command('verify')
    .description('goes through the audit trail, and names what was changed, moved, removed or cut off')
    .argument('[tenant]', 'whose; of every employer, if left out')
    .option('--bound <hash>', 'the hash of a binding, as the log has it: it has to be there')
    .action(async (tenant: string | undefined, { bound }: { readonly bound?: string }) =>
      (await import('./audit-verify.js')).verifyAudit(tenant, bound),
    );

const keysBackup = (): Command =>
  new Command('backup')
    .description('writes the wrapped keys, and the list of what was erased, to a file')
    .argument('<file>', 'where to; nothing of that name may be there')
    .action(async (file: string) => (await import('./keys-backup.js')).backUpKeys(file));

const keysRestore = (): Command =>
  new Command('restore')
    .description('adds the keys of a backup that are lacking; who has ended or was erased since stays so')
    .argument('<file>', 'the backup')
    .action(async (file: string) => (await import('./keys-backup.js')).restoreKeys(file));

const copy = (): Command =>
  new Command('copy')
    .description('copies everything into an empty database, while the bot is stopped')
    .option(
      '--from <file>',
      'holds the URI of a MongoDB; without it COPY_FROM_URI, else the store of this installation',
    )
    .option(
      '--to <file>',
      'holds the URI of an empty one; without it COPY_TO_URI, else the store of this installation',
    )
    .action(async (sides: { from?: string; to?: string }) =>
      (await import('./storage-copy.js')).copyStorage(sides),
    );

const check = (): Command =>
  new Command('check')
    .description(
      'reads everything, and names the documents that cannot be read; ends with 1 where there are any',
    )
    .action(async () => (await import('./storage-check.js')).checkStorage());

const backup = (): Command =>
  new Command('backup')
    .description('writes everything in the embedded store to a file')
    .argument('<file>', 'where to; nothing of that name may be there')
    .action(async (file: string) => (await import('./storage-backup.js')).backUp(file));

const restore = (): Command =>
  new Command('restore')
    .description('makes an embedded store of a backup, under a DATA_DIR that has none')
    .argument('<file>', 'the backup')
    .action(async (file: string) => (await import('./storage-restore.js')).restore(file));

/** The house of docs/architecture.md, as rules: arrows point one way. */
const only = (name, packages, home, comment) => ({
  name,
  comment,
  severity: 'error',
  from: { pathNot: `${home}|^node_modules` },
  to: { path: `^node_modules/(${packages})/` },
});

/** Tests and their helpers put together whatever they need. */
const tests = '\\.test\\.ts$|/testing/';

/** A folder of core knows, of the other folders of core, these alone. */
const below = (folder, others, comment) => ({
  name: `core-${folder.split('/')[0]}-lies-below`,
  comment,
  severity: 'error',
  from: { path: `^core/${folder}/`, pathNot: tests },
  to: { path: '^core/[^/]+/', pathNot: `^core/(${[folder, others].filter(Boolean).join('|')})/` },
});

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    { name: 'no-circular', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'core-root-lies-below',
      comment: 'What lies in core itself is what every feature stands on.',
      severity: 'error',
      from: { path: '^core/[^/]+\\.ts$', pathNot: tests },
      to: { path: '^core/[^/]+/' },
    },
    { name: 'no-unresolvable', severity: 'error', from: {}, to: { couldNotResolve: true } },
    {
      name: 'core-stands-alone',
      comment: 'What the product knows depends on no chat, card or database.',
      severity: 'error',
      from: { path: '^core/', pathNot: tests },
      to: { path: '^(bots|cards|storage|cli|main\\.ts|config\\.ts)' },
    },
    {
      name: 'only-the-registry-knows-a-country',
      comment:
        'A second country is a folder and one line of the registry, so nobody may lean on the first; nor do tests.',
      severity: 'error',
      from: { pathNot: '^core/countries/' },
      to: { path: '^core/countries/[^/]+/' },
    },
    {
      name: 'countries-do-not-know-each-other',
      severity: 'error',
      from: { path: '^core/countries/([^/]+)/' },
      to: { path: '^core/countries/[^/]+/', pathNot: '^core/countries/$1/' },
    },
    below(
      'countries/[^/]+',
      'leave|language',
      'A country is law and words; who coaches by them comes above.',
    ),
    below('leave', 'language', 'What every law of leave has in common knows no country.'),
    below('language', undefined, 'Words know nothing of what they are said about.'),
    {
      name: 'cards-know-core-only',
      severity: 'error',
      from: { path: '^cards/', pathNot: tests },
      to: { path: '^(bots|storage|cli|main\\.ts|config\\.ts)' },
    },
    {
      name: 'storage-knows-core-only',
      severity: 'error',
      from: { path: '^storage/', pathNot: tests },
      to: { path: '^(bots|cards|cli|main\\.ts|config\\.ts)' },
    },
    {
      name: 'bots-know-cards-and-core-only',
      severity: 'error',
      from: { path: '^bots/', pathNot: tests },
      to: { path: '^(storage|cli|main\\.ts|config\\.ts)' },
    },
    {
      name: 'chats-do-not-know-each-other',
      severity: 'error',
      from: { path: '^bots/(teams|slack)/', pathNot: tests },
      to: { path: '^bots/(teams|slack)/', pathNot: '^bots/$1/' },
    },
    {
      name: 'only-tests-use-what-is-for-tests',
      severity: 'error',
      from: { pathNot: '\\.test\\.ts$|(^|/)testing/' },
      to: { path: '^(?!node_modules).*(^|/)testing(/|\\.ts$)' },
    },
    {
      name: 'embedded-store-stands-alone',
      comment:
        'It is a package of its own, a database server: it knows nothing of the product, nor do its tests.',
      severity: 'error',
      from: { path: '^storage/embedded/' },
      to: { path: '^(?!storage/embedded/|node_modules/)', dependencyTypesNot: ['core'] },
    },
    {
      name: 'embedded-store-by-its-entry',
      comment: 'What its package.json exports is all that others see of it.',
      severity: 'error',
      from: { pathNot: '^storage/embedded/' },
      to: { path: '^storage/embedded/(?!(testing/)?index\\.ts$|testing/after-test\\.ts$)' },
    },
    only(
      'teams-only',
      'botbuilder[^/]*|botframework-[^/]*|@microsoft/teams-ai',
      '^bots/teams/',
      'A later move to the successor SDK touches one folder.',
    ),
    only('slack-only', '@slack/[^/]*', '^bots/slack/', 'Slack packages stay behind the Slack adapter.'),
    only(
      'sentry-only',
      '@sentry/[^/]*',
      '^error-reports/',
      'What leaves in an error report is decided in one folder.',
    ),
    only(
      'storage-only',
      'mongoose|mongodb|bson|classic-level',
      '^storage/',
      'The database stays behind the ports of core.',
    ),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: {
      path: '(^|/)(node_modules/(?!(botbuilder|botframework|@microsoft/teams-ai|@slack|@sentry|mongoose|mongodb|bson|classic-level))|coverage|dist|\\.data)',
    },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    combinedDependencies: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      extensions: ['.ts', '.js', '.json'],
    },
  },
};

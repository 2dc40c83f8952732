import process from 'node:process';

/**
 * What takes long has `.long.` in its name: `npm run test:endurance` and `test:mongodb` run it, and whoever names such a file. What
 * only MongoDB serves has `.mongodb.`, and is run by `test:mongodb` alone.
 */
const isEndurance = process.argv.some((argument) => /\.(long|endurance|mongodb)\./.test(argument));

/** @type {import('jest').Config} */
export default {
  testEnvironment: './jest.environment.js',
  testMatch: [isEndurance ? '**/*.test.ts' : '**/!(*.long|*.mongodb).test.ts'],
  extensionsToTreatAsEsm: ['.ts'],
  transform: { '\\.ts$': ['@swc/jest', { jsc: { target: 'es2022', parser: { syntax: 'typescript' } } }] },
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  modulePathIgnorePatterns: ['<rootDir>/.data', '<rootDir>/dist'],
  injectGlobals: false,
  restoreMocks: true,
  setupFilesAfterEnv: ['<rootDir>/jest.setup.ts'],
  // These end what hangs; what is slow, on a busy machine, they let be.
  testTimeout: isEndurance ? 300_000 : 60_000,
  // Every file loads the program anew: one process for all of them would drown in its own garbage.
  maxWorkers: 2,
  workerIdleMemoryLimit: '700MB',
  coverageProvider: 'v8',
  collectCoverageFrom: ['**/*.ts', '!**/*.test.ts', '!**/testing/**', '!testing/**', '!**/*.d.ts'],
  coverageReporters: ['text', 'lcov'],
};

import process from 'node:process';

/** Checks that take long have `.long.` in their names and a command of their own, `npm run test:long`. */
const isLong = process.env.LONG === '1';

/** @type {import('jest').Config} */
export default {
  testEnvironment: 'node',
  testMatch: [isLong ? '**/*.long.test.ts' : '**/!(*.long).test.ts'],
  extensionsToTreatAsEsm: ['.ts'],
  transform: { '\\.ts$': ['@swc/jest', { jsc: { target: 'es2022', parser: { syntax: 'typescript' } } }] },
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  modulePathIgnorePatterns: ['<rootDir>/.data'],
  injectGlobals: false,
  restoreMocks: true,
  setupFilesAfterEnv: ['<rootDir>/jest.setup.ts'],
  testTimeout: 20_000,
  // Every file loads the program anew: one process for all of them would drown in its own garbage.
  maxWorkers: 2,
  workerIdleMemoryLimit: '700MB',
  // A failed test can leave a process or a connection open; in CI that must not keep the run from ending.
  forceExit: Boolean(process.env.CI),
};

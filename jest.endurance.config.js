import config from './jest.config.js';

/** What takes long alone: `npm run test:endurance`. */
export default { ...config, testMatch: ['**/*.long.test.ts'] };

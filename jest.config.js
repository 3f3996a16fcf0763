const { availableParallelism } = require('node:os');

/** Unit and database tests beside the code; slow ones (soak, kill, browser) under test/. Every run has its own PostgreSQL. */
module.exports = {
  testEnvironment: 'node',
  // Most specs wait for the database and for processes more than they compute.
  maxWorkers: Math.max(2, availableParallelism() - 1),
  roots: ['<rootDir>/libs', '<rootDir>/apps', '<rootDir>/test'],
  testMatch: ['**/*.spec.ts'],
  transform: { '^.+\\.ts$': '@swc/jest' },
  moduleNameMapper: {
    '^#(casework|indicators|event-store|read-model|vault|people|access|access-tables|migrations|perform|measures|proof|sql|vocabulary)$':
      '<rootDir>/libs/$1/src/index.ts',
  },
  setupFiles: ['reflect-metadata'],
  testTimeout: 60_000,
  globalSetup: '<rootDir>/test/setup/global-setup.mjs',
  globalTeardown: '<rootDir>/test/setup/global-teardown.mjs',
};

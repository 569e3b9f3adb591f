// Three test projects in one runner: the extension's logic (jsdom), the wasm boundary and real browsers (Node).
// Everything runs as ES modules, so that tests import the built glue and puppeteer as they are.

const shared = {
  rootDir: import.meta.dirname,
  extensionsToTreatAsEsm: ['.ts'],
  moduleFileExtensions: ['ts', 'mjs', 'js', 'json'],
  transform: { '\\.ts$': '<rootDir>/scripts/support/jest-esbuild.mjs' },
  // Build folders hold copies of manifests and bundles that must not be found as modules.
  modulePathIgnorePatterns: ['<rootDir>/build/'],
};

/** @type {import('jest').Config} */
export default {
  projects: [
    {
      ...shared,
      displayName: 'unit',
      testEnvironment: 'jsdom',
      testMatch: ['<rootDir>/tests/extension/**/*.test.ts'],
    },
    {
      ...shared,
      displayName: 'wasm',
      testEnvironment: 'node',
      testMatch: ['<rootDir>/tests/wasm/**/*.test.ts'],
    },
    {
      ...shared,
      displayName: 'browser',
      testEnvironment: 'node',
      testMatch: ['<rootDir>/tests/browser/**/*.test.ts'],
      setupFilesAfterEnv: ['<rootDir>/tests/browser/support/second-try.ts'],
    },
  ],
};

import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['src/**/*.test.ts', 'test/**/*.test.ts', 'web/src/**/*.test.ts'],
    globalSetup: ['test/support/buildPage.ts'],
    testTimeout: 180_000,
    hookTimeout: 180_000,
  },
});

import { existsSync } from 'node:fs'
import { defineConfig } from 'vitest/config'

const postgresSetup = './packages/testing/src/postgres-server.ts'
const contractSetup = existsSync(new URL(postgresSetup, import.meta.url)) ? [postgresSetup] : []
const CONTRACTS = 'packages/*/src/**/*.contract.test.ts'

export default defineConfig({
  test: {
    maxWorkers: 2,
    passWithNoTests: false,
    projects: [
      {
        test: {
          name: 'unit',
          environment: 'node',
          // most are pure: loading the same modules for each file took longer than testing them
          isolate: false,
          include: ['{packages,tools,bench,e2e}/**/src/**/*.test.ts'],
          exclude: ['**/node_modules/**', 'packages/web/**', CONTRACTS],
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      {
        test: {
          name: 'web',
          environment: 'node',
          isolate: false,
          root: 'packages/web',
          include: ['src/**/*.test.ts'],
          testTimeout: 120_000,
        },
      },
      {
        test: {
          // making a page for each file takes far longer than most tests: only what draws gets one
          name: 'pages',
          environment: 'jsdom',
          root: 'packages/web',
          include: ['src/**/*.test.tsx'],
          testTimeout: 120_000,
        },
      },
      {
        test: {
          name: 'contract',
          environment: 'node',
          isolate: false,
          include: [CONTRACTS],
          globalSetup: contractSetup,
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      {
        test: {
          name: 'e2e',
          environment: 'node',
          include: ['e2e/**/*.spec.ts'],
          globalSetup: ['./e2e/src/prepare-journeys.ts'],
          // what a page shows is waited for: it may still be on its way
          expect: { poll: { timeout: 15_000, interval: 50 } },
          testTimeout: 240_000,
          hookTimeout: 300_000,
        },
      },
    ],
  },
})

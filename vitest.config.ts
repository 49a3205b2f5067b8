import { defineConfig } from 'vitest/config';
import { bergamot } from './build/bergamot-plugin.ts';
import { interfaceLanguages } from './build/interface-languages.ts';

/** What measures time, or moves the one mouse of a screen, has the machine to itself. */
const ALONE = ['many-pictures', 'true-gesture', 'both-browsers', 'painting'].map((name) => `test/e2e/${name}.test.ts`);
const inBrowser = {
  testTimeout: 90_000,
  hookTimeout: 90_000,
  // A loaded CI machine gets one more try; at home every failure is seen.
  retry: process.env.CI ? 1 : 0,
};

export default defineConfig({
  test: {
    projects: [
      {
        define: interfaceLanguages,
        plugins: [bergamot()],
        test: {
          name: 'unit',
          server: { deps: { inline: [/@browsermt/] } },
          include: ['test/unit/**/*.test.ts', 'test/*.test.ts'],
          testTimeout: 30_000,
        },
      },
      {
        test: {
          ...inBrowser,
          name: 'e2e',
          include: ['test/e2e/**/*.test.ts', 'test/golden/*.test.ts'],
          exclude: ALONE,
          // Two at a time are hardly faster, and on a busy machine they wait too long for each other.
          maxWorkers: 1,
          sequence: { groupOrder: 1 },
        },
      },
      {
        test: {
          ...inBrowser,
          name: 'e2e-alone',
          include: ALONE,
          fileParallelism: false,
          sequence: { groupOrder: 2 },
        },
      },
    ],
  },
});

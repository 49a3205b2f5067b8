import { defineConfig } from 'vitest/config';
import { bergamot } from './build/bergamot-plugin.ts';
import { interfaceLanguages } from './build/interface-languages.ts';

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
          name: 'e2e',
          include: ['test/e2e/**/*.test.ts', 'test/golden/*.test.ts'],
          fileParallelism: false,
          testTimeout: 90_000,
          hookTimeout: 90_000,
          expect: { poll: { timeout: 6000 } },
          // A loaded CI machine gets one more try; at home every failure is seen.
          retry: process.env.CI ? 1 : 0,
        },
      },
    ],
  },
});

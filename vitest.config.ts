import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    exclude: ["test/bench/**", "test/long/**", "node_modules/**"],
    setupFiles: ["test/setup.ts"],
    // Two cores: the end-to-end tests start processes of their own.
    maxWorkers: 2,
    testTimeout: 60_000,
    hookTimeout: 120_000,
    reporters: ["default", "./test/reporter.ts"],
  },
});

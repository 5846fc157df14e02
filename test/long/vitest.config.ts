import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

/** What takes too long for every change: `npm run test:long`. */
export default defineConfig({
  test: {
    root: fileURLToPath(new URL("../../", import.meta.url)),
    include: ["test/long/**/*.test.ts"],
    setupFiles: ["test/setup.ts"],
    // One at a time: they measure, and the compiler takes what memory there is.
    fileParallelism: false,
    testTimeout: 3_600_000,
    hookTimeout: 120_000,
    reporters: ["default", "./test/reporter.ts"],
  },
});

/*
 * Loaded into a measured process with --require, where there is no GNU time: adds a line with what the process used
 * when it ends. Each Node process below it adds a line of its own; children that are not Node are not counted.
 */
const { appendFileSync } = require("node:fs");

process.on("exit", () => {
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  const line = { cpu: (userCPUTime + systemCPUTime) / 1e6, rss: maxRSS };
  appendFileSync(process.env.PAWL_BENCH_PROBE, `${JSON.stringify(line)}\n`);
});

/**
 * The arrows between the modules of generator/. Each layer may import itself and what its row names; a new arrow is a
 * decision, to be written down in ARCHITECTURE.md.
 */
const LAYERS = {
  diagnostics: [],
  load: ["diagnostics"],
  settings: ["diagnostics", "load"],
  registry: ["diagnostics", "load", "output", "settings"],
  lint: ["diagnostics", "load"],
  output: ["diagnostics"],
  templates: ["diagnostics"],
  model: ["diagnostics", "load", "templates"],
  types: ["diagnostics", "load", "model", "output", "templates"],
  samples: ["load", "model", "templates"],
  client: ["load", "model", "output", "samples", "templates", "types"],
  docs: ["load", "model", "output", "samples", "templates"],
  diff: ["diagnostics", "load", "model", "output", "registry", "settings", "templates"],
  accounts: ["diagnostics", "diff", "generate", "load", "output", "registry"],
  generate: [
    "client",
    "diagnostics",
    "diff",
    "docs",
    "load",
    "model",
    "output",
    "registry",
    "templates",
    "types",
  ],
  release: ["accounts", "diagnostics", "diff", "generate", "lint", "load", "output", "registry", "templates"],
  impact: ["client", "diagnostics", "diff", "generate", "load", "model", "output", "registry", "templates"],
  check: ["diagnostics", "generate", "lint", "registry", "templates"],
  cli: [
    "accounts",
    "check",
    "diagnostics",
    "diff",
    "generate",
    "impact",
    "lint",
    "load",
    "output",
    "registry",
    "release",
    "templates",
  ],
  // Travels inside generated packages, so it knows nothing of the generator.
  runtime: [],
};

const others = (allowed) => `^generator/(?!(${allowed.join("|")})/)`;

module.exports = {
  forbidden: [
    { name: "no-circles", severity: "error", from: {}, to: { circular: true } },
    { name: "no-orphans", severity: "error", from: { orphan: true, pathNot: "\\.d\\.ts$" }, to: {} },
    ...Object.entries(LAYERS).map(([layer, allowed]) => ({
      name: `layer-${layer}`,
      comment: `generator/${layer} may import ${allowed.length === 0 ? "nothing of the generator" : allowed.join(", ")}`,
      severity: "error",
      from: { path: `^generator/${layer}/` },
      to: { path: others([layer, ...allowed]) },
    })),
    {
      name: "layer-unknown",
      comment: "A new folder of generator/ needs a row in LAYERS",
      severity: "error",
      from: { path: `^generator/(?!(${Object.keys(LAYERS).join("|")})/)[^/]+/` },
      to: {},
    },
    {
      name: "compiler-only-in-types",
      comment: "The TypeScript compiler takes 0.7 s to load; only the types target may",
      severity: "error",
      from: { path: "^generator/", pathNot: "^generator/types/" },
      to: { path: "node_modules/(typescript|openapi-typescript)/", dependencyTypesNot: ["type-only"] },
    },
    {
      name: "ts-morph-only-in-impact",
      comment: "It brings a compiler of its own, which takes 0.4 s to load; it reads the projects of others",
      severity: "error",
      from: { path: "^generator/", pathNot: "^generator/impact/" },
      to: { path: "node_modules/ts-morph/", dependencyTypesNot: ["type-only"] },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: {
      extensions: [".ts", ".mjs", ".js"],
      conditionNames: ["import", "node", "default"],
    },
    moduleSystems: ["es6"],
  },
};

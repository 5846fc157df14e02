import { existsSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { emitClient } from "../../generator/client/emit.js";
import { readRuntime } from "../../generator/client/runtime.js";
import { load } from "../../generator/load/load.js";
import { buildModel } from "../../generator/model/build.js";
import { createEngine } from "../../generator/templates/engine.js";
import { ROOT } from "../cli/pawl.js";
import { bundle, ownBytes } from "../client/bundle.js";
import { makeWorkspace, writeFiles } from "../e2e/compile.js";

const GITHUB = join(ROOT, "../shared/corpus/github/api.github.com.json");
const folder = makeWorkspace();

test.skipIf(!existsSync(GITHUB))(
  "one of GitHub's 1,223 operations weighs as much as one of ten",
  async () => {
    const { document } = await load(GITHUB);
    const model = buildModel(document, { clientName: "GitHub" });
    const identity = { packageName: "github-client", packageVersion: "0.0.0" };
    const types = { path: "types.ts", content: "" };
    writeFiles(
      folder,
      emitClient(document, model, identity, await createEngine(), types, await readRuntime()),
    );
    const one = await bundle(
      `import { GitHubCore } from "./core.js";
     import { gistsGet } from "./functions/gists.js";
     console.log(await gistsGet(new GitHubCore(), "a"));`,
      join(folder, "src"),
    );
    expect(ownBytes(one)).toBeLessThan(600);
  },
  120_000,
);

if (!existsSync(GITHUB)) process.stderr.write("SKIPPED: GitHub's document is not in ../shared/corpus\n");

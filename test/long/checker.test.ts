import { existsSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { readRuntime } from "../../generator/client/runtime.js";
import { load } from "../../generator/load/load.js";
import { ROOT } from "../cli/pawl.js";
import { clientFiles } from "../client/generated.js";
import { complaintsAbout } from "../client/wrong.js";
import { makeWorkspace, writeFiles } from "../e2e/compile.js";

const GITHUB = join(ROOT, "../shared/corpus/github/api.github.com.json");

/** Wrong calls, and what their one error says. */
const WRONG: readonly (readonly [call: string, says: string])[] = [
  ["github.issue", "Property 'issue' does not exist on type 'GitHub'. Did you mean 'issues'?"],
  ["github.issues.creat('o', 'r', { title: 't' })", "Did you mean 'create'?"],
  ["github.issues.create('o', 'r', { titel: 't' })", "Did you mean to write 'title'?"],
  ["github.issues.create('o', 'r')", "Expected 3-4 arguments, but got 2."],
  [
    "github.issues.create('o', 7, { title: 't' })",
    "'number' is not assignable to parameter of type 'string'.",
  ],
  ["github.issues.create('o', 'r', { title: 't' }, { timeOut: 1 })", "Did you mean to write 'timeout'?"],
];

test.skipIf(!existsSync(GITHUB))(
  "a mistyped call of one of GitHub's 1,223 operations is one clear error",
  async () => {
    const folder = makeWorkspace();
    const files = await clientFiles((await load(GITHUB)).document, { clientName: "GitHub" });
    mkdirSync(folder, { recursive: true });
    writeFiles(folder, [
      ...[...files].map(([path, content]) => ({ path, content })),
      ...(await readRuntime()).map((file) => ({ ...file, path: `src/${file.path}` })),
    ]);
    const head = [
      `import { GitHub } from ${JSON.stringify(join(folder, "src/index.js"))};`,
      "const github = new GitHub();",
    ];
    const said = complaintsAbout(
      head,
      WRONG.map(([call]) => call),
    );
    expect(said).toEqual(WRONG.map(([, says]) => [expect.stringContaining(says)]));
  },
  240_000,
);

if (!existsSync(GITHUB)) process.stderr.write("SKIPPED: GitHub's document is not in ../shared/corpus\n");

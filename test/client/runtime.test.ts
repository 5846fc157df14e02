import { describe, expect, it } from "vitest";
import { readRuntime, usedModules } from "../../generator/client/runtime.js";

const module = (path: string, content: string) => ({ path, content });

describe("usedModules", () => {
  const modules = [
    module("src/runtime/a.ts", 'import { b } from "./deep/b.js";\nimport type { A } from "./a.js";'),
    module("src/runtime/deep/b.ts", 'export { c } from "../c.js";'),
    module("src/runtime/c.ts", ""),
    module("src/runtime/d.ts", 'import { a } from "./a.js";'),
  ];
  const used = (path: string, content: string): string[] =>
    usedModules([module(path, content)], modules).map((one) => one.path);

  it.each<[given: string, path: string, content: string, want: string[]]>([
    ["nothing", "src/index.ts", 'import x from "openapi-fetch";', []],
    ["one, with what it needs", "src/index.ts", 'export { a } from "./runtime/a.js";', ["a", "deep/b", "c"]],
    ["over many lines", "src/x/y.ts", 'import {\n  c,\n} from "../runtime/c.js";', ["c"]],
    ["what leads out of the package", "src/x.ts", 'import { c } from "../../runtime/c.js";', []],
    ["what is not there", "src/x.ts", 'import { c } from "./runtime/zzz.js";', []],
  ])("finds %s", (_given, path, content, want) => {
    expect(used(path, content)).toEqual(want.map((name) => `src/runtime/${name}.ts`));
  });

  it("knows the imports of the runtime itself", async () => {
    const runtime = await readRuntime();
    const found = usedModules(
      [module("x.ts", 'import "x"; export { a } from "./runtime/client.js";')],
      runtime,
    );
    const paths = found.map((one) => one.path);
    expect(paths).toContain("runtime/style/text.ts");
    expect(paths).not.toContain("runtime/body/multipart.ts");
  });
});

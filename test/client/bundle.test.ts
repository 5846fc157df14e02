import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { ROOT } from "../cli/pawl.js";
import { bundle, ownBytes } from "./bundle.js";

const SOURCES = join(ROOT, "generated/worqhat/2025-10-28/client/src");

describe("the WorqHat client, bundled", () => {
  test("a function brings nothing of other operations, of resources or of openapi-fetch", async () => {
    const one = await bundle(
      `import { WorqHatCore } from "./core.js";
       import { flowsGetMetrics } from "./functions/flows.js";
       console.log(await flowsGetMetrics(new WorqHatCore()));`,
      SOURCES,
    );
    const own = [...one.modules.keys()].filter((path) => !path.startsWith("runtime/"));
    expect(own.sort()).toEqual(["<stdin>", "core.ts", "functions/flows.ts", "operations/flows.ts"]);
    expect([...one.modules.keys()].filter((path) => /body\/|stream\/|channel/.test(path))).toEqual([]);
    // Descriptor, function and configuration of this one call.
    expect(ownBytes(one)).toBeLessThan(600);
  });

  test("a resource brings nothing of other resources", async () => {
    const one = await bundle(
      `import { WorqHatCore } from "./core.js";
       import { FlowsResource } from "./resources/flows.js";
       console.log(await new FlowsResource(new WorqHatCore()).getMetrics());`,
      SOURCES,
    );
    const resources = [...one.modules.keys()].filter((path) => /^(resources|operations)\//.test(path));
    expect(resources.sort()).toEqual(["operations/flows.ts", "resources/flows.ts"]);
  });

  test("values of enums come one by one", async () => {
    const one = await bundle(
      'import { FlowStatus } from "./index.js"; console.log(FlowStatus.Failed);',
      SOURCES,
    );
    expect([...one.modules.keys()].sort()).toEqual(["<stdin>", "enums.ts"]);
    expect(ownBytes(one)).toBeLessThan(120);
  });
});

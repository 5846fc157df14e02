/** The cases of the standard and of the project, and that overlays fit the standard's own schema. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, it, test } from "vitest";
import { applyOverlay } from "../../../generator/load/overlay/apply.js";
import { readOverlay } from "../../../generator/load/overlay/overlay.js";
import { Provenance } from "../../../generator/load/overlay/provenance.js";
import { parseText } from "../../../generator/load/parse.js";
import { openSource } from "../../../generator/load/source.js";
import { isObject } from "../../../generator/load/value.js";
import { SHARED } from "../support.js";

const CASES = join(SHARED, "overlay-cases");

function parse(file: string): unknown {
  return parseText(readFileSync(file, "utf8"), file);
}

if (existsSync(CASES)) {
  for (const group of ["oai/compliant-sets", "own"]) {
    const folders = readdirSync(join(CASES, group), { withFileTypes: true }).filter((one) =>
      one.isDirectory(),
    );
    describe(group, () => {
      it("has its cases", () => expect(folders.length).toBe(group === "own" ? 13 : 8));
      it.each(folders.map((folder) => folder.name))("%s", async (name) => {
        const folder = join(CASES, group, name);
        const root = parse(join(folder, "openapi.yaml"));
        if (!isObject(root)) throw new Error(`${name} has no document`);
        const source = openSource({ file: "openapi.yaml", text: "{}", sha256: "" }, undefined);
        const overlay = await readOverlay(join(folder, "overlay.yaml"));
        applyOverlay(root, overlay, new Provenance(root, (pointer) => ({ source, pointer })));
        expect(root).toEqual(parse(join(folder, "output.yaml")));
      });
    });
  }

  // Every way to write an overlay wrong, and a few ways to write it right: the standard's schema says the same.
  const OVERLAYS: readonly (readonly [name: string, overlay: unknown])[] = [
    [
      "least",
      { overlay: "1.0.0", info: { title: "t", version: "1" }, actions: [{ target: "$", remove: true }] },
    ],
    [
      "extends",
      {
        overlay: "1.1.2",
        info: { title: "t", version: "1" },
        extends: "./a.yaml",
        actions: [{ target: "$", update: {} }],
      },
    ],
    ["no version", { info: { title: "t", version: "1" }, actions: [{ target: "$", update: {} }] }],
    [
      "version 2",
      { overlay: "2.0.0", info: { title: "t", version: "1" }, actions: [{ target: "$", update: {} }] },
    ],
    ["no info", { overlay: "1.0.0", actions: [{ target: "$", update: {} }] }],
    ["no title", { overlay: "1.0.0", info: { version: "1" }, actions: [{ target: "$", update: {} }] }],
    [
      "number as version",
      { overlay: "1.0.0", info: { title: "t", version: 1 }, actions: [{ target: "$", update: {} }] },
    ],
    ["no actions", { overlay: "1.0.0", info: { title: "t", version: "1" } }],
    ["empty actions", { overlay: "1.0.0", info: { title: "t", version: "1" }, actions: [] }],
    ["no target", { overlay: "1.0.0", info: { title: "t", version: "1" }, actions: [{ remove: true }] }],
    [
      "remove is text",
      { overlay: "1.0.0", info: { title: "t", version: "1" }, actions: [{ target: "$", remove: "yes" }] },
    ],
    [
      "copy is a number",
      { overlay: "1.1.0", info: { title: "t", version: "1" }, actions: [{ target: "$", copy: 1 }] },
    ],
  ];
  test.each(OVERLAYS)("agrees with the schema of the standard: %s", async (_name, overlay) => {
    const { makeFolder } = await import("../support.js");
    const file = join(makeFolder({ "o.json": JSON.stringify(overlay) }), "o.json");
    const minor = isObject(overlay) && String(overlay.overlay).startsWith("1.1") ? "v1.1" : "v1.0";
    const schema = parse(join(CASES, "oai/schemas", minor, "schema.yaml"));
    if (!isObject(schema)) throw new Error("no schema");
    const isValid = new Ajv2020({ strict: false, validateFormats: false }).validate(schema, overlay);
    const read = readOverlay(file).then(
      () => true,
      () => false,
    );
    expect(await read).toBe(isValid);
  });
} else {
  test("overlay-cases", () => {
    console.warn("SKIPPED: ../shared/overlay-cases is not there");
  });
}

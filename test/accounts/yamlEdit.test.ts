import { describe, expect, it } from "vitest";
import { replaceValue, setMembers } from "../../generator/accounts/yamlEdit.js";
import { parseText } from "../../generator/load/parse.js";

describe("replaceValue", () => {
  it.each([
    ["plain", "# top\npin: a@1 # why\nother: x\n", "# top\npin: b@2 # why\nother: x\n"],
    ["quoted", "pin: 'a@1'\n", "pin: b@2\n"],
    ["in a flow map", '{ "title": "x", "pin": "a@1" }\n', '{ "title": "x", "pin": b@2 }\n'],
    ["with CRLF", "pin: a@1\r\ntitle: x\r\n", "pin: b@2\r\ntitle: x\r\n"],
    [
      "behind odd spaces",
      "title:   x\npin:     a@1   # c\n\n\n# end",
      "title:   x\npin:     b@2   # c\n\n\n# end",
    ],
  ])("%s", (_name, before, after) => {
    expect(replaceValue(before, "a.yaml", ["pin"], "b@2")).toBe(after);
  });

  it("refuses what is not there, and what is no YAML", () => {
    expect(() => replaceValue("title: x\n", "a.yaml", ["pin"], "b@2")).toThrow("is not to be found");
    expect(() => replaceValue("pin: >-\n  a@1\n", "a.yaml", ["pin"], "b@2")).toThrow("cannot be edited");
    expect(() => replaceValue("pin: [\n", "a.yaml", ["pin"], "b@2")).toThrow("cannot be edited");
  });
});

const REGISTRY = `apis:
  pets: # the pets
    versions:
      # oldest first
      1.0.0: { status: supported, released: 2024-01-01 } # the first
      1.1.0:
        status: current # now
        released: 2024-02-01
        # nothing more
    title: Pets
`;

describe("setMembers", () => {
  const versions = ["apis", "pets", "versions"];
  const set = (version: string, members: Record<string, string>): string =>
    setMembers(REGISTRY, "r.yaml", [...versions, version], members);

  it("replaces and adds in a flow map", () => {
    expect(set("1.0.0", { status: "deprecated", sunset: "2025-01-01" })).toBe(
      REGISTRY.replace(
        "{ status: supported, released: 2024-01-01 }",
        "{ status: deprecated, released: 2024-01-01, sunset: 2025-01-01 }",
      ),
    );
  });

  it("replaces and adds in a block map", () => {
    expect(set("1.1.0", { status: "supported", deprecated: "2025-01-01" })).toBe(
      REGISTRY.replace("status: current", "status: supported").replace(
        "released: 2024-02-01\n",
        "released: 2024-02-01\n        deprecated: 2025-01-01\n",
      ),
    );
  });

  it("adds a map behind the last", () => {
    const edited = set("2.0.0", { status: "current", released: "2024-03-01" });
    expect(parseText(edited, "r.yaml")).toMatchObject({
      apis: {
        pets: {
          title: "Pets",
          versions: {
            "1.1.0": { status: "current", released: "2024-02-01" },
            "2.0.0": { status: "current", released: "2024-03-01" },
          },
        },
      },
    });
    // Nothing but one line was added.
    const lines = edited.split("\n");
    const added = lines.filter((line) => !REGISTRY.split("\n").includes(line));
    expect(added).toEqual(["      2.0.0: { status: current, released: 2024-03-01 }"]);
    expect(lines.filter((line) => !added.includes(line)).join("\n")).toBe(REGISTRY);
  });

  it("adds to a file without a final line break, and keeps CRLF", () => {
    const short = "apis:\n  a:\n    versions:\n      1.0.0: { status: draft }";
    const edited = setMembers(short, "r.yaml", ["apis", "a", "versions", "1.1.0"], { status: "draft" });
    expect(edited).toBe(`${short}\n      1.1.0: { status: draft }\n`);
    const crlf = setMembers(
      `${short}\n`.replaceAll("\n", "\r\n"),
      "r.yaml",
      ["apis", "a", "versions", "1.1.0"],
      { status: "draft" },
    );
    expect(crlf).toBe(edited.replaceAll("\n", "\r\n"));
  });

  it("refuses what it cannot edit", () => {
    expect(() =>
      setMembers("apis: { a: { versions: {} } }\n", "r.yaml", ["apis", "a", "versions", "1.0.0"], {
        status: "draft",
      }),
    ).toThrow("cannot be edited");
  });
});

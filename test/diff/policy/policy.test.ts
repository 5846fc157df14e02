import { describe, expect, test } from "vitest";
import { DEFAULT_POLICY, type Policy } from "../../../generator/diff/policy/types.js";
import { EXAMPLE_TODAY, inOrder, inSchema } from "../../../generator/diff/rules/example-base.js";
import { addDays } from "../../../generator/diff/rules/lifecycle.js";
import type { Patch } from "../../../generator/diff/rules/patch.js";
import { runExample } from "../rules/examples.js";

/** What a policy makes of a change: `id side level`, sorted. */
function levelsOf(patch: Patch, policy: Partial<Policy>): string[] {
  const findings = runExample({ name: "", patch, expect: {} }, { ...DEFAULT_POLICY, ...policy });
  return findings.map(({ id, side, level }) => `${id} ${side} ${level}`).sort();
}

const REMOVED = inOrder("address", { properties: { city: null } });
const ADDED_STATE = inOrder("state", { enum: { cancelled: true } });
const TEXT = inOrder("id", { description: "Made by the shop." });
const DEPRECATED: Patch = { paths: { "/orders": { get: { deprecated: true } } } };

const sunsetOn = (day: string): Patch => ({
  paths: { "/orders": { get: { deprecated: true, "x-sunset": day } } },
});

describe("levels", () => {
  test.each<[string, Policy["levels"], string[]]>([
    ["without a policy", {}, ["property-removed request warning", "property-removed response warning"]],
    [
      "by id",
      { "property-removed": "info" },
      ["property-removed request info", "property-removed response info"],
    ],
    [
      "by id and side",
      { "property-removed": { request: "breaking" } },
      ["property-removed request breaking", "property-removed response warning"],
    ],
    ["off", { "property-removed": { request: "off" } }, ["property-removed response warning"]],
    ["all off", { "*": "off" }, []],
    [
      "an id beats all",
      { "*": "off", "property-removed": "info" },
      ["property-removed request info", "property-removed response info"],
    ],
    [
      "another id",
      { "property-renamed": "off" },
      ["property-removed request warning", "property-removed response warning"],
    ],
  ])("%s", (_name, levels, want) => {
    expect(levelsOf(REMOVED, { levels })).toEqual(want);
  });

  test("verdicts stay what they are", () => {
    const [finding] = runExample(
      {
        name: "",
        patch: inSchema("Receipt", { required: { total: null }, properties: { total: null } }),
        expect: {},
      },
      { ...DEFAULT_POLICY, levels: { "*": "info" } },
    );
    expect(finding).toMatchObject({ level: "info", wire: "breaking", types: "breaking" });
  });
});

describe("open enums", () => {
  test.each<[string, Policy["enums"], "breaking" | "info" | "warning"]>([
    ["closed unless said otherwise", { default: "closed", open: [], closed: [] }, "breaking"],
    ["all open", { default: "open", open: [], closed: [] }, "info"],
    ["one schema open", { default: "closed", open: ["Order"], closed: [] }, "info"],
    ["schemas by their beginning", { default: "closed", open: ["Ord*"], closed: [] }, "info"],
    [
      "by a pointer",
      { default: "closed", open: ["#/components/schemas/Order/properties/state"], closed: [] },
      "info",
    ],
    [
      "another pointer",
      { default: "closed", open: ["#/components/schemas/Order/properties/id"], closed: [] },
      "breaking",
    ],
    ["all open but one", { default: "open", open: [], closed: ["Order"] }, "breaking"],
  ])("%s", (_name, enums, level) => {
    const found = levelsOf(ADDED_STATE, { enums }).find(
      (line) => line.includes(" response ") || line.includes(" both "),
    );
    expect(found).toContain(` ${level}`);
  });
});

describe("grace periods", () => {
  const grace = { stable: 180 };
  test.each<[string, Patch, string | undefined]>([
    ["no date", DEPRECATED, "There is no date for the end; the policy asks for 180 days"],
    ["too near", sunsetOn(addDays(EXAMPLE_TODAY, 179)), "is too near; the policy asks for 180 days"],
    ["far enough", sunsetOn(addDays(EXAMPLE_TODAY, 180)), undefined],
    ["no date at all", sunsetOn("soon"), "The date of the end cannot be read"],
  ])("%s", (_name, patch, want) => {
    const findings = runExample({ name: "", patch, expect: {} }, { ...DEFAULT_POLICY, grace });
    const found = findings.find((finding) => finding.id === "operation-deprecated");
    expect(found?.level).toBe(want === undefined ? "info" : "warning");
    if (want === undefined) expect(found).not.toHaveProperty("violation");
    else expect(found?.violation).toContain(want);
  });

  test("nothing is asked of other stabilities", () => {
    const policy = { ...DEFAULT_POLICY, grace: { beta: 30 } };
    const findings = runExample({ name: "", patch: DEPRECATED, expect: {} }, policy);
    expect(findings.filter((finding) => finding.violation !== undefined)).toEqual([]);
  });
});

describe("ignored findings", () => {
  const entry = { id: "property-removed", reason: "nobody reads it" };
  const yesterday = addDays(EXAMPLE_TODAY, -1);
  test.each<[string, Policy["ignore"], string[]]>([
    ["until today", [{ ...entry, expires: EXAMPLE_TODAY }], []],
    [
      "until yesterday",
      [{ ...entry, expires: yesterday }],
      [
        "ignore-expired both warning",
        "property-removed request warning",
        "property-removed response warning",
      ],
    ],
    [
      "expired, and nothing to accept",
      [{ ...entry, id: "body-removed", expires: yesterday }],
      ["property-removed request warning", "property-removed response warning"],
    ],
    [
      "another finding by its fingerprint",
      [{ ...entry, fingerprint: "0000000000000000", expires: EXAMPLE_TODAY }],
      ["property-removed request warning", "property-removed response warning"],
    ],
  ])("%s", (_name, ignore, want) => {
    expect(levelsOf(REMOVED, { ignore })).toEqual(want);
  });

  test("in one operation: the others keep it", () => {
    const example = { name: "", patch: REMOVED, expect: {} };
    const before = runExample(example).find((finding) => finding.side === "response");
    const [first, ...others] = before?.operations ?? [];
    if (first === undefined || others.length === 0)
      throw new Error("The example should touch several operations");
    const ignore = [{ ...entry, operation: `${first.method} ${first.path}`, expires: EXAMPLE_TODAY }];
    const after = runExample(example, { ...DEFAULT_POLICY, ignore });
    expect(after.find((finding) => finding.side === "response")?.operations).toEqual(others);
  });
});

describe("annotations", () => {
  test("are shown, or hidden", () => {
    expect(levelsOf(TEXT, {})).toEqual(["text-changed both info"]);
    expect(levelsOf(TEXT, { showsAnnotations: false })).toEqual([]);
  });
});

describe("a closed world", () => {
  test("makes a lost optional property of a response break on the wire", () => {
    const wireOf = (isClosedWorld: boolean) =>
      runExample({ name: "", patch: REMOVED, expect: {} }, { ...DEFAULT_POLICY, isClosedWorld })
        .filter((finding) => finding.side === "response")
        .map((finding) => finding.wire);
    expect([wireOf(false), wireOf(true)]).toEqual([["unknown"], ["breaking"]]);
  });
});

describe("announced ends", () => {
  const violationsOf = (base: Patch, patch: Patch, grace: Policy["grace"] = {}): (string | undefined)[] =>
    runExample({ name: "", base, patch, expect: {} }, { ...DEFAULT_POLICY, grace })
      .map(({ violation }) => violation)
      .filter((violation) => violation !== undefined);
  const ending = (day: string): Patch => inOrder("note", { deprecated: true, "x-sunset": day });
  const gone: Patch = inSchema("Order", { properties: { note: null } });
  const [soon, past] = [addDays(EXAMPLE_TODAY, 5), addDays(EXAMPLE_TODAY, -5)];

  test.each<[string, Patch, Patch, Policy["grace"], string | undefined]>([
    ["a field that goes early", ending(soon), gone, {}, `It was announced to work until ${soon}`],
    ["a field that goes in time", ending(past), gone, {}, undefined],
    ["a field that nobody announced", {}, gone, {}, undefined],
    ["a field whose end is no date", ending("soon"), gone, {}, "The date of the end cannot be read"],
    ["a field that ends too soon", {}, ending(soon), { stable: 30 }, "is too near; the policy asks for 30"],
    ["a field without an end", {}, inOrder("note", { deprecated: true }), { stable: 30 }, "There is no date"],
    ["an end that is taken back", ending(soon), inOrder("note", { "x-sunset": null }), {}, "taken back"],
    [
      "a deprecation that is taken back",
      ending(soon),
      inOrder("note", { "x-sunset": null, deprecated: null }),
      {},
      undefined,
    ],
  ])("%s", (_name, base, patch, grace, want) => {
    const violations = violationsOf(base, patch, grace);
    if (want === undefined) expect(violations).toEqual([]);
    else expect(violations[0]).toContain(want);
    // One cause, told once on each side.
    expect(violations.length).toBeLessThanOrEqual(2);
  });
});

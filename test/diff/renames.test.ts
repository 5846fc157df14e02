/** What moved is told as moved: where the document says so, and where it is alike, as a guess with its score. */
import { expect, test } from "vitest";
import { compareDocuments } from "../../generator/diff/compare.js";
import type { Finding } from "../../generator/diff/types.js";
import { loadText } from "../load/support.js";

const FROM = "x-pawl-renamed-from";

interface Names {
  readonly path: string;
  readonly parameter: string;
  readonly field: string;
  readonly schema: string;
  readonly value: string;
}

const BEFORE: Names = {
  path: "/pets/search",
  parameter: "page_size",
  field: "postal_code",
  schema: "PetAddress",
  value: "cancelled",
};

/** A document in which one of each is named, and may say what it was called. */
function documentOf(names: Names, former: Partial<Names> = {}): string {
  const said = (key: keyof Names) => (former[key] === undefined ? {} : { [FROM]: former[key] });
  const value = former.value === undefined ? {} : { [FROM]: { [names.value]: former.value } };
  const operation = {
    operationId: "searchPets",
    ...(former.path === undefined ? {} : { [FROM]: `GET ${former.path}` }),
    parameters: [{ name: names.parameter, in: "query", ...said("parameter"), schema: { type: "integer" } }],
    responses: {
      "200": {
        description: "",
        content: { "application/json": { schema: { $ref: `#/components/schemas/${names.schema}` } } },
      },
    },
  };
  const schema = {
    type: "object",
    ...said("schema"),
    properties: {
      [names.field]: { type: "string", maxLength: 9, ...said("field") },
      street: { type: "string" },
      state: { enum: ["open", "paid", names.value], ...value },
    },
  };
  return JSON.stringify({
    openapi: "3.1.0",
    info: { title: "Pets", version: "1" },
    paths: { [names.path]: { get: operation } },
    components: { schemas: { [names.schema]: schema } },
  });
}

async function findingsOf(names: Names, former: Partial<Names> = {}): Promise<readonly Finding[]> {
  const [base, revision] = [await loadText(documentOf(BEFORE)), await loadText(documentOf(names, former))];
  return compareDocuments(base, revision, { today: "2026-01-01" }).findings;
}

const KINDS = [
  ["path", "operation-moved", "/animals/find"],
  ["parameter", "parameter-renamed", "limit"],
  ["field", "property-renamed", "zip"],
  ["schema", "component-renamed", "Location"],
  ["value", "enum-value-renamed", "stopped"],
] as const;

test.each(KINDS)("%s: %s, as the document says", async (key, id, name) => {
  const findings = await findingsOf({ ...BEFORE, [key]: name }, { [key]: BEFORE[key] });
  expect(findings.map((finding) => finding.id)).toEqual([id]);
  const [{ message, data }] = findings as [Finding];
  expect(message).toContain(name);
  expect(message).not.toContain("guess");
  expect(scoresOf(data)).toEqual([{ score: 1, declared: true }]);
});

test.each([
  ["path", "operation-moved", "/pets/searches"],
  ["parameter", "parameter-renamed", "pageSize"],
  ["field", "property-renamed", "postalCode"],
  ["value", "enum-value-renamed", "canceled"],
] as const)("%s: %s, as a guess with its score", async (key, id, name) => {
  const findings = await findingsOf({ ...BEFORE, [key]: name });
  expect(findings.map((finding) => finding.id)).toEqual([id]);
  const [{ message, data }] = findings as [Finding];
  const [{ score, declared }] = scoresOf(data) as [Scored];
  expect(declared).toBe(false);
  expect(score).toBeGreaterThanOrEqual(0.8);
  expect(message).toContain(`(a guess: ${Math.min(99, Math.round(score * 100))} % alike)`);
});

test("a schema whose content changed too is a guess; one of the same content is none", async () => {
  const same = await findingsOf({ ...BEFORE, schema: "Address" });
  expect(same.map(({ id, message }) => [id, message])).toEqual([
    ["component-renamed", "The component PetAddress is now called Address"],
  ]);
  const both = await findingsOf({ ...BEFORE, schema: "PetsAddress", value: "canceled" });
  expect(both.find(({ id }) => id === "component-renamed")?.message).toMatch(
    /^The component PetAddress is now called PetsAddress \(a guess: \d\d % alike\)$/,
  );
});

test.each([
  ["parameter", ["parameter-added-optional", "parameter-removed"], "cursor"],
  ["value", ["enum-values-replaced"], "lost"],
] as const)("%s: what is not alike is no rename", async (key, ids, name) => {
  const findings = await findingsOf({ ...BEFORE, [key]: name });
  expect(findings.map(({ id }) => id).sort()).toEqual([...ids]);
});

test("a declared name that was not there is no rename", async () => {
  const findings = await findingsOf({ ...BEFORE, value: "lost" }, { value: "never" });
  expect(findings.map(({ id }) => id)).toEqual(["enum-values-replaced"]);
});

interface Scored {
  readonly score: number;
  readonly declared: boolean;
}

/** Scores lie in the data, those of listed values in a list of it. */
function scoresOf(data: Finding["data"]): Scored[] {
  const all: readonly unknown[] = Array.isArray(data.renamed) ? data.renamed : [data];
  return all.map((one) => {
    const { score, declared } = one as Scored;
    return { score, declared };
  });
}

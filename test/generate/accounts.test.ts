/** Builds of accounts: what is shared, what is pointed at, what is removed, and that nothing leaks. */
import { appendFileSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { checkProject } from "../../generator/check/check.js";
import { planAccounts } from "../../generator/generate/builds.js";
import type { PointerState } from "../../generator/generate/pointers.js";
import { type ProjectFilter, planProject, settleProject } from "../../generator/generate/project.js";
import { runTarget } from "../../generator/generate/run.js";
import type { TargetResult } from "../../generator/generate/target.js";
import { load } from "../../generator/load/load.js";
import { readAccounts } from "../../generator/registry/accounts.js";
import { readRegistry } from "../../generator/registry/registry.js";
import { resolve } from "../../generator/registry/resolve.js";
import type { Registry } from "../../generator/registry/types.js";
import { pawl } from "../cli/pawl.js";
import { generateHere } from "../e2e/generating.js";
import { makeFolder } from "../e2e/project.js";

const REGISTRY = `apis:
  pets:
    title: Pets API
    package: pets
    versions:
      1.0.0: { status: supported, released: 2024-01-01 }
      1.1.0: { status: current, released: 2024-02-01 }
`;
const DOCUMENT = `openapi: 3.1.0
info: { title: Pets API, version: 1.0.0 }
servers: [{ url: https://api.test }]
paths:
  /pets:
    get:
      operationId: listPets
      description: Lists pets. Beside each there is its chipNumber.
      responses:
        "200":
          description: Fine
          content:
            application/json:
              schema: { $ref: "#/components/schemas/Pet" }
              example: { name: Rex, chipNumber: 7 }
  /clinics:
    get:
      operationId: listClinics
      tags: [Clinics]
      responses:
        "200":
          description: Fine
          content:
            application/json:
              schema: { $ref: "#/components/schemas/Clinic" }
components:
  schemas:
    Pet: { type: object, properties: { name: { type: string }, chipNumber: { type: integer } } }
    Clinic: { type: object, properties: { veterinarian: { type: string } } }
`;

function overlay(...actions: string[]): string {
  return `overlay: 1.1.0\ninfo: { title: o, version: "1" }\nactions:\n${actions.map((one) => `  - ${one}\n`).join("")}`;
}

const OVERLAYS = {
  "no-clinics": overlay("{ target: \"$.paths['/clinics']\", remove: true }"),
  // Another way to say the same.
  "without-clinics": overlay("{ target: \"$.paths[?@.get.operationId == 'listClinics']\", remove: true }"),
  "no-chips": overlay(
    "{ target: $.components.schemas.Pet.properties.chipNumber, remove: true }",
    '{ target: "$..example.chipNumber", remove: true }',
    "{ target: \"$.paths['/pets'].get.description\", update: Lists pets. }",
  ),
  nothing: overlay("{ target: $.info, update: {} }"),
};

/** A project with two versions, overlays, and these accounts; not generated yet. */
function makeProject(accounts: Readonly<Record<string, string>>): string {
  const folder = makeFolder();
  const write = (path: string, text: string): void => {
    mkdirSync(join(folder, path, ".."), { recursive: true });
    writeFileSync(join(folder, path), text);
  };
  write("spec/registry.yaml", REGISTRY);
  for (const version of ["1.0.0", "1.1.0"])
    write(`spec/pets/${version}/openapi.yaml`, DOCUMENT.replace("version: 1.0.0", `version: ${version}`));
  for (const [name, text] of Object.entries(OVERLAYS)) write(`spec/overlays/${name}.yaml`, text);
  for (const [id, text] of Object.entries(accounts)) write(`spec/accounts/${id}.yaml`, text);
  return folder;
}

const account = (version: string, ...overlays: string[]): string =>
  `pin: pets@${version}\noverlays: [${overlays.join(", ")}]\n`;

async function generate(
  folder: string,
  filter: ProjectFilter = {},
  mode: "write" | "check" = "write",
): Promise<{ results: readonly TargetResult[]; settled: readonly PointerState[] }> {
  if (mode === "write") return generateHere(folder, filter);
  const registry = await readRegistry(join(folder, "spec/registry.yaml"));
  const plan = await planProject(registry, filter, true);
  const results: TargetResult[] = [];
  for (const target of plan.targets) results.push(await runTarget(target, { mode, force: false }));
  return { results, settled: await settleProject(registry, plan) };
}

function pointerOf(folder: string, id: string): { build: string; hash: string } {
  return JSON.parse(readFileSync(join(folder, "generated/pets/accounts", id, "build.json"), "utf8"));
}

function buildsIn(folder: string): string[] {
  const path = join(folder, "generated/pets/builds");
  return existsSync(path) ? readdirSync(path).sort() : [];
}

describe("planAccounts", () => {
  it("makes one build of each document", async () => {
    const folder = makeProject({
      a: account("1.1.0", "no-clinics"),
      b: account("1.1.0", "without-clinics"),
      c: account("1.0.0", "no-clinics"),
      d: account("1.1.0"),
      e: account("1.1.0", "nothing"),
      f: account("1.1.0", "no-clinics", "no-chips"),
    });
    const registry = await readRegistry(join(folder, "spec/registry.yaml"));
    const { targets, pointers } = await planAccounts(registry, await readAccounts(registry));
    const [a, b, c, d, e, f] = pointers.map((pointer) => pointer.build);
    expect(a).toBe(b);
    expect(new Set([a, c, d, f]).size).toBe(4);
    expect(d).toBe("../../1.1.0");
    expect(e).toBe(d);
    expect(targets).toHaveLength(4);
    expect(targets[0]?.identity.packageVersion).toMatch(/^1\.1\.0-tailored\.h[0-9a-f]{16}$/);
    for (const { account: id, hash } of pointers) expect((await resolve(registry, id)).hash).toBe(hash);
  });
});

describe("pawl generate --account", () => {
  it("makes what the account needs, and leaves the others alone", async () => {
    const folder = makeProject({ a: account("1.1.0", "no-clinics"), b: account("1.0.0") });
    await generate(folder, { account: "a" });
    expect(buildsIn(folder)).toHaveLength(1);
    expect(existsSync(join(folder, "generated/pets/1.0.0"))).toBe(false);
    expect(await pawl(["generate", "--account", "b"], { cwd: folder })).toMatchObject({ code: 0 });
    expect(existsSync(join(folder, "generated/pets/1.0.0/client/package.json"))).toBe(true);
    const build = join(folder, "generated/pets/accounts/a", pointerOf(folder, "a").build);
    expect(existsSync(join(build, "client/package.json"))).toBe(true);
    expect(pointerOf(folder, "b").build).toBe("../../1.0.0");
  });

  it("drops builds that nobody needs any more, and pointers of accounts that are gone", async () => {
    const folder = makeProject({ a: account("1.1.0", "no-clinics"), b: account("1.1.0", "no-chips") });
    await generate(folder);
    const before = buildsIn(folder);
    expect(before).toHaveLength(2);
    writeFileSync(join(folder, "spec/accounts/a.yaml"), account("1.0.0", "no-clinics"));
    // A file of somebody's own keeps its folder.
    writeFileSync(
      join(folder, "generated/pets", pointerOf(folder, "b").build.replace("../../", ""), "mine.txt"),
      "x",
    );
    writeFileSync(join(folder, "spec/accounts/b.yaml"), account("1.1.0"));
    expect((await generate(folder)).settled[0]?.unused).toHaveLength(2);
    const after = buildsIn(folder);
    expect(after).toHaveLength(2);
    expect(after.some((build) => before.includes(build))).toBe(true);
    // Again, as the folder is still there.
    await generate(folder);
  });

  it("recognises what has not changed, and what has", async () => {
    const folder = makeProject({ a: account("1.1.0", "no-clinics"), b: account("1.0.0") });
    await generate(folder);
    const { results, settled } = await generate(folder);
    expect(results.map((result) => result.outcome)).toEqual(["unchanged", "unchanged", "unchanged"]);
    expect(settled).toMatchObject([{ changed: [], removed: [], unused: [] }]);
    const clean = await generate(folder, {}, "check");
    expect(clean.results.map((result) => result.outcome)).toEqual(["unchanged", "unchanged", "unchanged"]);
    expect(clean.settled).toMatchObject([{ changed: [], removed: [], unused: [] }]);
    appendFileSync(
      join(folder, "spec/overlays/no-clinics.yaml"),
      "  - { target: $.info, update: { title: New } }\n",
    );
    const check = await pawl(["generate", "--check"], { cwd: folder });
    expect(check.code).toBe(1);
    const old = pointerOf(folder, "a");
    await generate(folder, { accounts: true });
    expect(pointerOf(folder, "a").hash).not.toBe(old.hash);
    expect(buildsIn(folder)).toHaveLength(1);
  });

  it.each([
    [["--account", "nobody"], "There is no account"],
    [["--account", "a", "--accounts"], "contradict"],
    [["--account", "a", "--version", "1.0.0"], "goes with none of"],
    [["--accounts", "--spec", "x.yaml", "--out", "y"], "goes with none of"],
  ])("refuses %j", async (args, message) => {
    const folder = makeProject({ a: account("1.1.0") });
    const { code, stderr } = await pawl(["generate", ...args], { cwd: folder });
    expect(code).toBe(2);
    expect(stderr).toContain(message);
  });
});

/** Every text below a folder, by path. */
function readAll(folder: string): Map<string, string> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((one) => one.isFile());
  return new Map(
    entries.map((entry) => {
      const path = join(entry.parentPath, entry.name);
      return [path, readFileSync(path, "utf8")];
    }),
  );
}

/** Names in a document: keys, operationIds, names of references and tags. */
function namesOf(document: unknown): Set<string> {
  const names = new Set<string>();
  const visit = (node: unknown): void => {
    if (Array.isArray(node)) for (const item of node) visit(item);
    else if (typeof node === "object" && node !== null)
      for (const [key, value] of Object.entries(node)) {
        names.add(key);
        if (key === "operationId" && typeof value === "string") names.add(value);
        visit(value);
      }
  };
  visit(document);
  return names;
}

describe("leaks", () => {
  const WORDS = /[A-Za-z_$][\w$-]*|\/[\w{}/-]+/g;

  it("nothing that an overlay removed is in any artefact", async () => {
    const folder = makeProject({ a: account("1.1.0", "no-clinics", "no-chips") });
    await generate(folder, { account: "a" });
    const build = join(folder, "generated/pets/accounts/a", pointerOf(folder, "a").build);
    const files = readAll(build);
    expect(files.size).toBeGreaterThan(10);
    files.set("bundle", (await pawl(["bundle", "account:a"], { cwd: folder })).stdout);
    for (const [path, text] of files) {
      for (const gone of ["chipNumber", "veterinarian", "listClinics", "/clinics", "Clinic\\b"])
        expect(new RegExp(gone).test(text) ? `${gone} in ${path}` : "").toBe("");
    }
  });

  it("nothing of the image tools is in what WorqHat's account without them gets", async () => {
    const registry = await readRegistry("spec/registry.yaml");
    const { version, document, hash } = await resolve(registry, "atlas");
    const pointer = JSON.parse(readFileSync("generated/worqhat/accounts/atlas/build.json", "utf8")) as {
      hash: string;
      build: string;
    };
    expect(pointer.hash).toBe(hash);
    const left = namesOf(document.document);
    // Plain words such as `prompt` may stand in any text.
    const gone = [...namesOf((await load(version.file)).document)].filter(
      (name) => !left.has(name) && !/^[a-z]+$/.test(name),
    );
    expect(gone.length).toBeGreaterThan(60);
    expect(gone).toEqual(
      expect.arrayContaining(["imagesGenerateV3", "/api/ai/images/generate/v3", "FaceDetectionResponse"]),
    );
    const tokens = new Set(gone);
    for (const [path, text] of readAll(join("generated/worqhat/accounts/atlas", pointer.build))) {
      const found = [...text.matchAll(WORDS)].map(([word]) => word).filter((word) => tokens.has(word));
      expect(found.map((word) => `${word} in ${path}`)).toEqual([]);
    }
  });
});

describe("a client of an account", () => {
  beforeAll(() => expect(existsSync("generated/worqhat/accounts")).toBe(true));

  it("has the names that the account asked for, and the beta of another", () => {
    const sourcesOf = (id: string): string => {
      const { build } = JSON.parse(readFileSync(`generated/worqhat/accounts/${id}/build.json`, "utf8")) as {
        build: string;
      };
      return [...readAll(join("generated/worqhat/accounts", id, build, "client")).values()].join("\n");
    };
    const [cedar, beacon] = [sourcesOf("cedar"), sourcesOf("beacon")];
    expect(/\brunWithFile\(/.test(cedar)).toBe(true);
    expect(cedar.includes("/db/explain")).toBe(false);
    expect(beacon.includes("/db/explain")).toBe(true);
  });
});

describe("check", () => {
  it("is clean after generating, and finds pointers and builds that are not", async () => {
    const folder = makeProject({ a: account("1.1.0", "no-clinics"), b: account("1.0.0") });
    writeFileSync(join(folder, "spec/pets/redocly.yaml"), "rules: {}\n");
    await generate(folder);
    const open = (): Promise<Registry> => readRegistry(join(folder, "spec/registry.yaml"));
    expect(await checkProject(await open(), "2024-06-01")).toEqual([]);
    writeFileSync(join(folder, "spec/accounts/b.yaml"), account("1.1.0", "no-clinics"));
    writeFileSync(join(folder, "spec/accounts/c.yaml"), "pin: pets@9.9.9\n");
    writeFileSync(join(folder, "spec/accounts/d.yaml"), account("1.0.0", "nothing", "off"));
    writeFileSync(join(folder, "spec/overlays/off.yaml"), overlay("{ target: $.nowhere, remove: true }"));
    const { code, stdout } = await pawl(["check", "--json"], { cwd: folder });
    expect(code).toBe(1);
    const { findings } = JSON.parse(stdout) as {
      findings: { check: string; severity: string; message: string }[];
    };
    expect(
      findings.map(({ check, severity, message }) => `${check} ${severity} ${message.slice(0, 40)}`),
    ).toEqual([
      "accounts error pets has no version 9.9.9",
      'overlays warning The target "$.nowhere" selects nothing i',
      "generated error The accounts' pointers are not what woul",
    ]);
  });
});

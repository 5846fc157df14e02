/** Cases 41 and 43: several versions of one API in one program, by the package that holds them all. */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { beforeAll, describe, expect, test } from "vitest";
import { bundle } from "../client/bundle.js";
import { compile, makeWorkspace, sourcesOf } from "../e2e/compile.js";
import { generateHere } from "../e2e/generating.js";
import { json, useWire } from "../e2e/server.js";
import { DOCUMENTS, writeAcme } from "./acme.js";

const wire = useWire();
const folder = makeWorkspace();
const client = (path = ""): string => join(folder, "generated/acme/versions/client", path);

const CONSUMER = `import { createClient, type Clients, type Version } from "./generated/acme/versions/client/src/index.js";
import type { Charge as Charge2024, Refund as Refund2024 } from "./generated/acme/versions/client/src/2024-01-01/index.js";
import { Acme as Acme2025, type Charge as Charge2025, type Refund as Refund2025 } from "./generated/acme/versions/client/src/2025-01-01/index.js";
import { ApiError } from "./generated/acme/versions/client/src/index.js";

type Options = Parameters<typeof createClient>[0] extends infer O ? Omit<O, "version"> : never;

export async function both(options: Options): Promise<[string, string | undefined]> {
  const before = await createClient({ ...options, version: "2024-01-01" }).charges.get("a");
  const after = await createClient({ ...options, version: "2025-01-01" }).charges.get("b");
  // @ts-expect-error the answer of 2024 has no payment_method
  void before.payment_method;
  // @ts-expect-error the answer of 2025 has no source
  void after.source;
  return [before.source, after.payment_method.id];
}

export function unknownVersion(options: Options): unknown {
  // @ts-expect-error there is no such version
  return createClient({ ...options, version: "2023-01-01" });
}

export function isOneClient(options: Options): boolean {
  const made: Clients[Version] = createClient({ ...options, version: "2025-01-01" });
  return made instanceof Acme2025;
}

export async function fails(options: Options): Promise<boolean[]> {
  const calls = (["2024-01-01", "2025-01-01"] as const).map((version) =>
    createClient({ ...options, version, maxRetries: 0 }).refunds.list(),
  );
  const results = await Promise.allSettled(calls);
  return results.map((one) => one.status === "rejected" && one.reason instanceof ApiError);
}

/** What did not change is one type, not two that are alike. */
export const refund: Refund2024 = { amount: 1 } satisfies Refund2025;
export const charges: [Charge2024, Charge2025] = [
  { id: "a", source: "card" },
  { id: "a", payment_method: {} },
];
`;

type Use = (options: object) => unknown;
let uses: Readonly<Record<string, Use>> = {};
let complaints = "";
let programs: ReadonlyMap<string, string> = new Map();

/** The programs of the package's README, with the package where it is, and each value used. */
function readPrograms(): Map<string, string> {
  const samples = readFileSync(client("README.md"), "utf8").matchAll(/^```ts\n([\s\S]*?)^```$/gm);
  return new Map(
    [...samples].map(([, sample = ""], index) => {
      const text = sample.replaceAll(
        /"@acme\/versions(\/[^"]*)?"/g,
        (_whole, version = "") => `"./generated/acme/versions/client/src${version}/index.js"`,
      );
      const names = [...sample.matchAll(/^const (\w+) = /gm)].map(([, name]) => name);
      return [`readme${index}.ts`, `${text}export { ${names.join(", ")} };\n`];
    }),
  );
}

beforeAll(async () => {
  writeAcme(folder);
  await generateHere(folder);
  writeFileSync(join(folder, "consumer.ts"), CONSUMER);
  writeFileSync(join(folder, "package.json"), '{"type":"module"}');
  const out = join(folder, "out");
  mkdirSync(out);
  programs = readPrograms();
  for (const [name, text] of programs) writeFileSync(join(folder, name), text);
  const files = ["consumer.ts", ...programs.keys()].map((name) => join(folder, name));
  complaints = compile([...files, ...sourcesOf(client("src"))], {
    from: folder,
    to: out,
  });
  uses = await import(pathToFileURL(join(out, "consumer.js")).href);
}, 120_000);

const options = (): object => ({ baseUrl: wire.url, allowLoopbackHttp: true });

test("the package and a program with both versions compile with everything switched on", () => {
  expect(complaints).toBe("");
});

test("the programs of the README compile, and run", async () => {
  expect(programs.size).toBe(2);
  for (const name of programs.keys()) {
    const module: object = await import(pathToFileURL(join(folder, "out", name.replace(".ts", ".js"))).href);
    for (const one of Object.values(module)) expect(one).toHaveProperty("charges");
  }
});

describe("41 pinned to an older version", () => {
  test("each client has the shape of its version, and its header", async () => {
    wire.reply = json({ id: "a", source: "card", payment_method: { id: "m" } });
    expect(await uses.both?.(options())).toEqual(["card", "m"]);
    expect(wire.seen.map(({ method, url, headers }) => [method, url, headers["acme-version"]])).toEqual([
      ["GET", "/charges/a", "2024-01-01"],
      ["GET", "/charges/b", "2025-01-01"],
    ]);
  });

  test("an error of any version is of the one class", async () => {
    wire.reply = json({}, 404);
    expect(await uses.fails?.(options())).toEqual([true, true]);
  });

  test("createClient makes what the import of a version has", () => {
    expect(uses.isOneClient?.(options())).toBe(true);
  });

  test("an unknown version is said to be one, with those that there are", () => {
    expect(() => uses.unknownVersion?.(options())).toThrow(
      'There is no version "2023-01-01": use one of 2024-01-01, 2025-01-01',
    );
  });

  test("the core is in a bundle of both once", async () => {
    const { modules } = await bundle(
      `import { Acme as A } from "./2024-01-01/index.js";
import { Acme as B } from "./2025-01-01/index.js";
console.log(new A(), new B());`,
      client("src"),
    );
    const paths = [...modules.keys()];
    expect(paths.filter((path) => path.endsWith("runtime/core.ts"))).toEqual(["runtime/core.ts"]);
    expect(paths.filter((path) => path.startsWith("20")).sort()).toEqual([
      "2024-01-01/client.ts",
      "2024-01-01/core.ts",
      "2024-01-01/operations/charges.ts",
      "2024-01-01/operations/refunds.ts",
      "2024-01-01/resources/charges.ts",
      "2024-01-01/resources/refunds.ts",
      "2025-01-01/client.ts",
      "2025-01-01/core.ts",
      "2025-01-01/operations/charges.ts",
      "2025-01-01/resources/charges.ts",
    ]);
  });
});

describe("43 several versions from one place", () => {
  const program = (version: string): string =>
    `import { AcmeCore } from "./${version}/core.js";
import { chargesGet } from "./${version}/functions/charges.js";
console.log(await chargesGet(new AcmeCore(), "a"));`;

  test.each(Object.keys(DOCUMENTS))("a bundle of %s holds nothing of the other", async (version) => {
    const { modules } = await bundle(program(version), client("src"));
    const own = [...modules.keys()].filter((path) => path.startsWith("20")).sort();
    expect(own).toEqual(
      ["core.ts", "functions/charges.ts", "operations/charges.ts"].map((path) => `${version}/${path}`),
    );
  });

  test("versions are there by path, with the same names, and what did not change is that of before", () => {
    const { exports } = JSON.parse(readFileSync(client("package.json"), "utf8")) as {
      readonly exports: Readonly<Record<string, { readonly default: string } | string>>;
    };
    const places = Object.entries(exports).map(([path, place]) => [
      path,
      typeof place === "string" ? place : place.default,
    ]);
    const own = (version: string, refunds: string): string[][] => [
      [`./${version}`, `./dist/${version}/index.js`],
      [`./${version}/core`, `./dist/${version}/core.js`],
      [`./${version}/types`, `./dist/${version}/types.js`],
      [`./${version}/charges`, `./dist/${version}/functions/charges.js`],
      [`./${version}/refunds`, `./dist/${refunds}/functions/refunds.js`],
    ];
    expect(places).toEqual([
      [".", "./dist/index.js"],
      ...own("2024-01-01", "2024-01-01"),
      ...own("2025-01-01", "2024-01-01"),
      ["./package.json", "./package.json"],
    ]);
  });
});

import { mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, test } from "vitest";
import { compile, makeWorkspace, sourcesOf } from "../e2e/compile.js";
import { hashTree } from "../e2e/project.js";
import { pawl, type Run } from "./pawl.js";

const HEAD = 'openapi: 3.0.3\ninfo: {title: t, version: "1"}\n';

/** A document whose line 12, column 17 is a `$ref`. */
function withRef(ref: string, rest = ""): string {
  return `${HEAD}paths:
  /x:
    get:
      responses:
        "200":
          description: ok
          content:
            application/json:
              schema:
                $ref: ${JSON.stringify(ref)}
${rest}`;
}

/** Nine levels of ten: a billion nodes. */
const BOMB = "bcdefghij".split("").map((name, index) => {
  const before = "abcdefghi"[index];
  return `x-${name}: &${name} [${Array.from({ length: 10 }, () => `*${before}`).join(", ")}]`;
});

interface Bad {
  readonly name: string;
  readonly file: string;
  /** Undefined: there is no such file; null: a folder. */
  readonly text?: string | Uint8Array | null;
  readonly others?: Readonly<Record<string, string>>;
  readonly options?: readonly string[];
  /** The two lines of the message. */
  readonly says: RegExp;
}

const BAD: readonly Bad[] = [
  {
    name: "an empty file",
    file: "empty.yaml",
    text: "",
    says: /^empty\.yaml {2}error {2}empty\.yaml is empty \(input-empty\)\n {2}Write what it should hold/,
  },
  {
    name: "a truncated JSON",
    file: "cut.json",
    text: '{"openapi":"3.0.3",\n"info":{"title":"t","ver',
    says: /^cut\.json:2:25 {2}error {2}Not valid JSON: .* where the file ends \(syntax\)\n {2}Give the whole file/,
  },
  {
    name: "a YAML with tabs",
    file: "tabs.yaml",
    text: `${HEAD}paths:\n\t/x: {}\n`,
    says: /^tabs\.yaml:4:1 {2}error {2}Not valid YAML: tab characters .*\(syntax\)\n {2}Indent with spaces\./,
  },
  {
    name: "no `paths`",
    file: "no-paths.yaml",
    text: HEAD,
    says: /^no-paths\.yaml:1:1 {2}error .* must have `paths` \(invalid-document\)\n {2}Add `paths`/,
  },
  {
    name: "no OpenAPI document",
    file: "package.json",
    text: '{\n  "name": "x"\n}',
    says: /^package\.json(:\d+:\d+)? {2}error .*\n {2}\S/,
  },
  {
    name: "a $ref to nowhere",
    file: "nowhere.yaml",
    text: withRef("#/components/schemas/Nothing"),
    says: /^nowhere\.yaml:12:17 {2}error {2}"#\/components\/schemas\/Nothing" points to nothing .*\n {2}Define it/,
  },
  {
    name: "a $ref to a missing file",
    file: "missing.yaml",
    text: withRef("./none.yaml#/A"),
    says: /^missing\.yaml:12:17 {2}error .*none\.yaml.*\n {2}\S/,
  },
  {
    name: "a $ref out of the folder",
    file: "out.yaml",
    text: withRef("../../../../../../etc/passwd"),
    says: /^out\.yaml:12:17 {2}error .*etc\/passwd.*\(ref-\S+\)\n {2}.*--ref-root/,
  },
  {
    name: "a $ref to a file with an absolute path",
    file: "absolute.yaml",
    text: withRef("/etc/passwd"),
    says: /^absolute\.yaml:12:17 {2}error .*etc\/passwd.*\n {2}\S/,
  },
  {
    name: "a $ref to http",
    file: "remote.yaml",
    text: withRef("http://127.0.0.1:9/a.yaml"),
    says: /^remote\.yaml:12:17 {2}error .*http:\/\/127\.0\.0\.1:9\/a\.yaml.*\n {2}.*--allow-remote/,
  },
  {
    name: "a $ref to a server that does not answer",
    file: "allowed.yaml",
    text: withRef("http://127.0.0.1:9/a.yaml"),
    options: ["--allow-remote"],
    says: /^allowed\.yaml:12:17 {2}error .*127\.0\.0\.1:9.*\n {2}\S/,
  },
  {
    name: "a bomb of YAML aliases",
    file: "bomb.yaml",
    text: `${HEAD}paths: {}\nx-a: &a [1]\n${BOMB.join("\n")}\n`,
    says: /^bomb\.yaml(:\d+:\d+)? {2}error .*\n {2}\S/,
  },
  {
    name: "a circle of references without a schema in it",
    file: "circle.yaml",
    text: withRef(
      "#/components/schemas/A",
      'components:\n  schemas:\n    A: {$ref: "#/components/schemas/B"}\n    B: {$ref: "#/components/schemas/A"}\n',
    ),
    says: /^circle\.yaml:\d+:\d+ {2}error .*leads back to itself .*\(ref-circular\)\n {2}Replace one/,
  },
  {
    name: "2,000 levels of JSON",
    file: "deep.json",
    text: `${'{"a":'.repeat(2000)}1${"}".repeat(2000)}`,
    says: /^deep\.json:1:\d+ {2}error .*deep.*\n {2}\S/,
  },
  {
    name: "2,000 levels of YAML",
    file: "deep.yaml",
    text: Array.from({ length: 2000 }, (_, level) => `${" ".repeat(level)}a:`).join("\n"),
    says: /^deep\.yaml:\d+:\d+ {2}error .*deep.*\n {2}\S/,
  },
  {
    name: "a binary file",
    file: "binary.yaml",
    text: new Uint8Array([0x7f, 0x45, 0x4c, 0x46, 0x02, 0x01, 0xff, 0xfe]),
    says: /^binary\.yaml {2}error {2}binary\.yaml is not text .*\n {2}Save it as UTF-8/,
  },
  {
    name: "a directory",
    file: "folder",
    text: null,
    says: /^folder {2}error {2}folder is a folder \(input-unreadable\)\n {2}Name a file inside it\./,
  },
  {
    name: "no such file",
    file: "absent.yaml",
    says: /^absent\.yaml {2}error {2}absent\.yaml does not exist .*\n {2}Check the path/,
  },
  {
    name: "a fault in another file",
    file: "main.yaml",
    text: withRef("./parts/a.yaml#/A"),
    others: { "parts/a.yaml": "A:\n  type: object\n\tproperties: {}\n" },
    says: /^parts\/a\.yaml:3:1 {2}error {2}Not valid YAML: tab.*\n {2}Indent with spaces/,
  },
];

async function generate(bad: Omit<Bad, "name" | "says">, out = "out"): Promise<{ run: Run; cwd: string }> {
  const cwd = makeWorkspace();
  if (bad.text === null) mkdirSync(join(cwd, bad.file));
  else if (bad.text !== undefined) writeFileSync(join(cwd, bad.file), bad.text);
  for (const [path, text] of Object.entries(bad.others ?? {})) {
    mkdirSync(dirname(join(cwd, path)), { recursive: true });
    writeFileSync(join(cwd, path), text);
  }
  const args = ["generate", "--spec", bad.file, "--out", out, ...(bad.options ?? [])];
  return { run: await pawl(args, { cwd }), cwd };
}

describe("bad input: a message with its place and a fix, exit 2, nothing written", () => {
  test.each(BAD)("$name", async (bad) => {
    const started = performance.now();
    const { run, cwd } = await generate(bad);
    expect(run.stderr).toMatch(bad.says);
    expect([run.code, run.stdout]).toEqual([2, ""]);
    expect(run.stderr.trimEnd().split("\n")).toHaveLength(2);
    expect(run.stderr).not.toContain("    at ");
    const given = [bad.file, "node_modules", ...Object.keys(bad.others ?? {}).map((path) => dirname(path))];
    expect(readdirSync(cwd).filter((entry) => !given.includes(entry))).toEqual([]);
    expect(performance.now() - started).toBeLessThan(30_000);
  });
});

describe("input that only looks bad", () => {
  const KEYS = `openapi: 3.1.0
info: {title: Keys, version: "1"}
servers: [{url: https://api.test}]
paths:
  /constructor/{__proto__}:
    post:
      operationId: constructor
      tags: [__proto__]
      parameters:
        - {name: __proto__, in: path, required: true, schema: {type: string}}
        - {name: constructor, in: query, schema: {type: string}}
        - {name: toString, in: header, schema: {type: string}}
      requestBody:
        content:
          application/json: {schema: {$ref: "#/components/schemas/__proto__"}}
      responses:
        "200":
          description: ok
          content: {application/json: {schema: {$ref: "#/components/schemas/constructor"}}}
components:
  schemas:
    __proto__: {type: object, properties: {__proto__: {type: string}, constructor: {type: number}}}
    constructor: {type: object, properties: {hasOwnProperty: {$ref: "#/components/schemas/__proto__"}}}
  securitySchemes:
    __proto__: {type: http, scheme: bearer}
security: [{__proto__: []}]
`;

  test.each([
    ["yaml", KEYS],
    ["json", ""],
  ])("keys named __proto__ and constructor (%s)", async (kind, text) => {
    const yaml = await import("js-yaml");
    const given = text === "" ? JSON.stringify(yaml.load(KEYS, { schema: yaml.JSON_SCHEMA })) : text;
    expect(given).toContain("__proto__");
    const { run, cwd } = await generate({ file: `keys.${kind}`, text: given });
    expect([run.code, run.stderr]).toEqual([0, ""]);
    expect(compile(sourcesOf(join(cwd, "out/src")))).toBe("");
    const types = Object.keys(hashTree(join(cwd, "out")));
    expect(types).toContain("src/types.ts");
  });

  test("an operationId that is a path", async () => {
    const text = `openapi: 3.1.0
info: {title: Paths, version: "1"}
servers: [{url: https://api.test}]
paths:
  /a:
    get: {operationId: ../../x, tags: [../../../y], responses: {"204": {description: ""}}}
  /b:
    get: {operationId: /etc/passwd, tags: ["..", "."], responses: {"204": {description: ""}}}
  /c:
    get: {operationId: 'C:\\x', tags: ["con", "nul.ts"], responses: {"204": {description: ""}}}
components: {schemas: {"..": {type: string}}}
`.replace('".."', '"a.b-c"');
    const { run, cwd } = await generate({ file: "paths.yaml", text }, "deep/down/out");
    expect([run.code, run.stderr]).toEqual([0, ""]);
    expect(readdirSync(cwd).sort()).toEqual(["deep", "node_modules", "paths.yaml"]);
    expect(readdirSync(join(cwd, "deep/down"))).toEqual(["out"]);
    const files = Object.keys(hashTree(join(cwd, "deep/down/out")));
    expect(files.filter((path) => !/^[\w/.-]+$/.test(path) || path.includes(".."))).toEqual([]);
    expect(compile(sourcesOf(join(cwd, "deep/down/out/src")))).toBe("");
  });
});

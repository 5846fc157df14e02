import { expect, test } from "vitest";
import type { OutputFile } from "../../../generator/output/types.js";
import { compileClient } from "../../../generator/release/publish/compile.js";
import { buildPackage, describePackage } from "../../../generator/release/publish/package.js";

const manifest = {
  name: "@shop/client",
  version: "1.2.3",
  type: "module",
  scripts: { prepack: "npm run build" },
  dependencies: { "openapi-fetch": "^0.17.0" },
  devDependencies: { typescript: "^5.9.0" },
  pawl: { api: "Shop API", apiVersion: "1.2.3" },
};
const sources = (code: string): OutputFile[] => [
  { path: "package.json", content: JSON.stringify(manifest) },
  { path: "README.md", content: "# Shop\n" },
  {
    path: "tsconfig.json",
    content: JSON.stringify({
      compilerOptions: {
        target: "ES2022",
        module: "NodeNext",
        types: [],
        strict: true,
        rootDir: "src",
        outDir: "dist",
        declaration: true,
        sourceMap: true,
      },
      include: ["src"],
    }),
  },
  { path: "src/index.ts", content: code },
];
const CODE = `import createClient from "openapi-fetch";\nexport const make = (): ReturnType<typeof createClient> => createClient();\n`;

const provenance = (version = "0.1.0") => ({
  api: "shop",
  version: "1.2.3",
  stamp: {
    generator: { name: "pawl", version } as const,
    input: { hash: "ab".repeat(32) },
    options: "",
    templates: "",
  },
});

test("a package is the same whatever made it, and another when its sources or its origin differ", () => {
  const one = describePackage(sources(CODE), provenance(), "typescript@5.9.3");
  const { content } = one;
  expect(describePackage(sources(CODE), provenance("0.2.0"), "typescript@6.0.0").content).toBe(content);
  expect(describePackage([...sources(CODE)].reverse(), provenance(), "typescript@5.9.3").content).toBe(
    content,
  );
  const others = [
    describePackage(sources(`${CODE}export const more = 1;\n`), provenance(), "typescript@5.9.3"),
    describePackage(sources(CODE), { ...provenance(), version: "1.2.4" }, "typescript@5.9.3"),
    describePackage(sources(CODE), { ...provenance(), tailored: "cd".repeat(32) }, "typescript@5.9.3"),
  ];
  expect(new Set([content, ...others.map((other) => other.content)]).size).toBe(4);
});

test("the manifest tells where the package comes from, and nothing about how it was built", () => {
  const { content, manifest: text } = describePackage(sources(CODE), provenance(), "typescript@5.9.3");
  expect(JSON.parse(text)).toEqual({
    name: "@shop/client",
    version: "1.2.3",
    type: "module",
    dependencies: { "openapi-fetch": "^0.17.0" },
    pawl: {
      api: "Shop API",
      apiVersion: "1.2.3",
      apiId: "shop",
      spec: `sha256:${"ab".repeat(32)}`,
      generator: "pawl@0.1.0",
      compiler: "typescript@5.9.3",
      content: `sha256:${content}`,
    },
  });
});

test("the build is made in memory, against the openapi-fetch that is there, with maps that lead to the sources", () => {
  const files = buildPackage(describePackage(sources(CODE), provenance(), "typescript"), compileClient);
  expect(files.map((file) => file.path)).toEqual([
    "README.md",
    "dist/index.d.ts",
    "dist/index.js",
    "dist/index.js.map",
    "package.json",
    "src/index.ts",
  ]);
  const text = (path: string): string => String(files.find((file) => file.path === path)?.content);
  expect(text("dist/index.d.ts")).toContain('import createClient from "openapi-fetch"');
  expect(JSON.parse(text("dist/index.js.map")).sources).toEqual(["../src/index.ts"]);
});

test("a client that does not compile is not published", () => {
  const wrong = sources("export const one: number = 'text';\n");
  expect(() => compileClient(wrong)).toThrow(/src\/index\.ts\(1,14\): error TS2322/);
});

/** What must hold of a client that was generated from a hostile document. */
import { join } from "node:path";
import fc from "fast-check";
import { expect } from "vitest";
import { withoutCode, withoutSpans } from "../docs/pages.js";
import { HOSTILE, listRoles, STRICT_ROLES, type TextOf } from "../hostile-document.js";
import { compile, sourcesOf } from "./compile.js";
import { type Product, produce, shapeOf } from "./injection.js";

/** What the harmless document gives. */
export interface Reference {
  readonly roles: readonly string[];
  readonly isStrict: (role: string) => boolean;
  readonly shapes: ReadonlyMap<string, string>;
  /** Shapes of the resource files, whose names depend on the texts. */
  readonly resources: readonly string[];
  readonly runtime: ReadonlyMap<string, string>;
  readonly complaints: string;
}

/** Texts for one document. */
export interface Case {
  readonly text: TextOf;
  /** For messages. */
  readonly label: string;
}

/** Generates the harmless document. */
export async function makeReference(folder: string): Promise<Reference> {
  const roles = listRoles();
  const product = await produce(folder, harmless(roles));
  if (product.code !== 0) throw new Error(product.printed);
  return {
    roles,
    isStrict: (role) => STRICT_ROLES.has(role),
    ...shapesOf(product),
    runtime: partOf(product, (path) => path.startsWith("src/runtime/")),
    complaints: compile(sourcesOf(join(folder, "out/src"))),
  };
}

/** Hostile text at every place, each with a number of its own, or at one place and as it is. */
export function hostileCase(roles: readonly string[]): fc.Arbitrary<Case> {
  const piece = fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom(...HOSTILE) },
    { weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 8 }) },
  );
  const text = fc.array(piece, { minLength: 1, maxLength: 3 }).map((pieces) => pieces.join(""));
  const plain = harmless(roles);
  const everywhere = fc.tuple(text, fc.boolean()).map(([hostile, isBefore]) => ({
    label: `everywhere ${JSON.stringify(hostile)}`,
    text: (role: string) => {
      if (STRICT_ROLES.has(role)) return plain(role);
      return isBefore ? `${hostile}x${roles.indexOf(role)}` : `x${roles.indexOf(role)}x${hostile}`;
    },
  }));
  const once = fc.tuple(text, fc.constantFrom(...roles)).map(([hostile, place]) => ({
    label: `${place} ${JSON.stringify(hostile)}`,
    text: (role: string) => (role === place ? hostile : plain(role)),
  }));
  return fc.oneof(everywhere, once);
}

/** Fails unless a product differs from the harmless one in nothing but names and texts. */
export function checkProduct(product: Product, given: Case, reference: Reference): void {
  const { code, printed, files, beside } = product;
  expect(beside, given.label).toEqual([]);
  expect(printed, given.label).not.toMatch(RAW);
  // Text that makes a document invalid may be refused, with a message.
  expect([0, 2], `${given.label}: ${printed}`).toContain(code);
  if (code === 2) {
    expect(printed, given.label).toMatch(/api\.json(:\d+:\d+| ).* {2}error {2}.*\n {2}\S/);
    return;
  }
  const { shapes, resources } = shapesOf(product);
  for (const [path, shape] of reference.shapes)
    expect(shapes.get(path), `${given.label} ${path}`).toBe(shape);
  expect(resources, given.label).toEqual(reference.resources);
  expect(partOf(product, (path) => path.startsWith("src/runtime/"))).toEqual(reference.runtime);
  for (const [path, text] of files) {
    expect(path, given.label).toMatch(/^[\w./-]+$/);
    expect(text, `${given.label} ${path}`).not.toMatch(RAW);
    if (path.endsWith(".json")) JSON.parse(text);
    if (path.endsWith(".md")) expect(tagsOf(text), `${given.label} ${path}`).toEqual([]);
  }
}

/** Control characters, changes of direction and invisible characters: none of them belongs into a generated file. */
const RAW = /[^\P{Cc}\n\t]|[\u2028\u2029\u200b\u202a-\u202e\u2066-\u2069\ufeff\ud800-\udfff]/u;

function harmless(roles: readonly string[]): TextOf {
  return (role) => `Word${roles.indexOf(role)}`;
}

function shapesOf(product: Product): Pick<Reference, "shapes" | "resources"> {
  const sources = partOf(product, (path) => path.endsWith(".ts") && !path.startsWith("src/runtime/"));
  const shapes = new Map([...sources].map(([path, text]) => [path, shapeOf(path, text)]));
  const isResource = (path: string): boolean => /^src\/(functions|operations|resources)\//.test(path);
  return {
    shapes: new Map([...shapes].filter(([path]) => !isResource(path))),
    resources: [...shapes]
      .filter(([path]) => isResource(path))
      .map(([, shape]) => shape)
      .sort(),
  };
}

function partOf(product: Product, isPart: (path: string) => boolean): Map<string, string> {
  return new Map([...product.files].filter(([path]) => isPart(path)));
}

/** Tags in Markdown that are not ours. */
function tagsOf(markdown: string): string[] {
  const prose = withoutSpans(withoutCode(markdown));
  const own = /<a id="[a-z0-9-]*"><\/a>|<br>|<\/?code>|<https?:[^<>\s]*>/g;
  return prose.replace(own, "").match(/<[a-z!/?][^>]*>?/gi) ?? [];
}

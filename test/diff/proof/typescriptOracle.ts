/**
 * The TypeScript checker decides beside the diff what a change does to compiled programs: what was sent must still be
 * assignable to what is asked for, what comes back to what was promised, and no field that a program names may be gone.
 */
import ts from "typescript";
import type { JudgedFinding, Side, TypesVerdict } from "../../../generator/diff/types.js";
import type { OpenApiDocument } from "../../../generator/load/document.js";
import { emitTypes } from "../../../generator/types/emit.js";
import { factsOf, inputOf, judge, showFinding } from "./documents.js";
import { EDITS, type Edited, editDocument, showEdit } from "./edits/edits.js";
import { Random } from "./random.js";
import { documentAround, rootOf, schemaAt } from "./roots.js";

export interface TypeFigures {
  runs: number;
  /** Both say that compiled programs break. */
  breaking: number;
  /** Both say that they do not. */
  compatible: number;
  /** Cases of the stated exceptions, by reason. */
  readonly excused: Map<string, number>;
  readonly disagreements: string[];
}

export function noTypeFigures(): TypeFigures {
  return { runs: 0, breaking: 0, compatible: 0, excused: new Map(), disagreements: [] };
}

const SIDES: readonly Side[] = ["request", "response"];
const WORSE: readonly TypesVerdict[] = ["none", "additive", "breaking"];
/** These name types, or say how a method is called, which the oracle does not look at. */
const NAMES = /^component-|^body-mode-changed$/;

/** Makes one edit of a document and asks both about both sides. */
export function askTypescript(document: OpenApiDocument, seed: number, figures: TypeFigures): void {
  const random = new Random(seed);
  const schemas = EDITS.filter(({ type }) => type === "Schema");
  const edited = editDocument(document, random, schemas, ({ path }) => rootOf(path) !== undefined);
  if (edited === undefined) return;
  figures.runs += 1;
  const path = rootOf(edited.place.path) ?? [];
  const roots = [schemaAt(edited.base, path), schemaAt(edited.revision, path)] as const;
  for (const side of SIDES) {
    const base = documentAround(edited.base, roots[0], side);
    const revision = documentAround(edited.revision, roots[1], side);
    askSide(edited, side, base, revision, figures);
  }
}

function askSide(
  edited: Edited,
  side: Side,
  base: OpenApiDocument,
  revision: OpenApiDocument,
  figures: TypeFigures,
): void {
  const findings = judge(factsOf(base, revision), base, revision).filter(({ id }) => !NAMES.test(id));
  const verdict = WORSE[Math.max(0, ...findings.map(({ types }) => WORSE.indexOf(types)))];
  const breaks = isBrokenFor(base, revision, side);
  if (breaks === (verdict === "breaking")) {
    if (breaks) figures.breaking += 1;
    else figures.compatible += 1;
    return;
  }
  const reason = reasonFor(findings, breaks, side);
  if (reason !== undefined) figures.excused.set(reason, (figures.excused.get(reason) ?? 0) + 1);
  else {
    figures.disagreements.push(
      `${showEdit(edited)}, ${side}: the checker says ${breaks ? "breaking" : "fine"} (${findings
        .filter(({ types }) => types !== "none")
        .map((one: JudgedFinding) => showFinding(one))
        .join("; ")})`,
    );
  }
}

/** Where diff and checker may differ, with the reason. */
function reasonFor(findings: readonly JudgedFinding[], breaks: boolean, side: Side): string | undefined {
  const loud = new Set(findings.filter(({ types }) => types === "breaking").map(({ id }) => id));
  if (!breaks && side === "response" && [...loud].every((id) => id.startsWith("enum-"))) {
    return "a comparison with a literal that is gone does not compile, though values are assignable";
  }
  if (!breaks && [...loud].every((id) => /^became-(?:read|write)-only$|^no-longer-/.test(id))) {
    return "readOnly and writeOnly mean something at properties only; elsewhere they are told all the same";
  }
  if (!breaks && [...loud].every((id) => /^discriminator-/.test(id))) {
    return "a discriminator of a schema that stands alone prints nothing";
  }
  const isInUnion = ({ base, revision }: JudgedFinding): boolean =>
    [base, revision].some(({ pointer }) => /\/(?:oneOf|anyOf)\//.test(pointer));
  const loudest = findings.filter(({ types }) => types === "breaking");
  if (!breaks && loudest.every((one) => one.id.startsWith("union-branch-") || isInUnion(one))) {
    return "another branch of a union has the same fields, as far as types tell";
  }
  if (!breaks && side === "request" && [...loud].join() === "property-removed") {
    return "an object left without named properties takes any";
  }
  return undefined;
}

const FILES = { old: "/v/old/src/types.ts", new: "/v/new/src/types.ts", check: "/v/check.ts" } as const;
const BYTES = "export type FileInput = Uint8Array;\n";
const OPTIONS: ts.CompilerOptions = {
  strict: true,
  exactOptionalPropertyTypes: true,
  noEmit: true,
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.NodeNext,
  moduleResolution: ts.ModuleResolutionKind.NodeNext,
  lib: ["lib.es2022.d.ts"],
  types: [],
};
const parsed = new Map<string, ts.SourceFile>();

/** Does a program that was compiled against the one not compile against the other? */
function isBrokenFor(base: OpenApiDocument, revision: OpenApiDocument, side: Side): boolean {
  const part =
    side === "request"
      ? `["requestBody"]["content"]["application/json"]`
      : `["responses"][200]["content"]["application/json"]`;
  const files = new Map<string, string>([
    [FILES.old, printed(base)],
    [FILES.new, printed(revision)],
    [
      FILES.check,
      `import type { operations as Old } from "./old/src/types.js";
import type { operations as New } from "./new/src/types.js";
export type Before = Old["send"]${part};
export type After = New["send"]${part};`,
    ],
  ]);
  const program = programOf(files);
  const checker = program.getTypeChecker();
  const [before, after] = typesOf(program.getSourceFile(FILES.check), checker);
  const isAssignable =
    side === "request"
      ? checker.isTypeAssignableTo(before, after)
      : checker.isTypeAssignableTo(after, before);
  return !isAssignable || losesKeys(checker, before, after, side, 0);
}

/** Programs write literals: those fit an index signature where an interface by its name does not. */
function printed(document: OpenApiDocument): string {
  const { content } = emitTypes(document, inputOf(document).model);
  return content.replaceAll(/^export interface (\w+) \{/gm, "export type $1 = {");
}

function programOf(files: ReadonlyMap<string, string>): ts.Program {
  const host = ts.createCompilerHost(OPTIONS);
  const { fileExists, readFile, getSourceFile } = host;
  const find = (path: string): string | undefined =>
    files.get(path) ?? (path.endsWith("/runtime/body/bytes.ts") ? BYTES : undefined);
  host.fileExists = (path) => find(path) !== undefined || fileExists(path);
  host.readFile = (path) => find(path) ?? readFile(path);
  host.directoryExists = () => true;
  host.getSourceFile = (path, target, ...rest) => {
    const text = find(path);
    if (text !== undefined) return ts.createSourceFile(path, text, target);
    const known = parsed.get(path) ?? getSourceFile(path, target, ...rest);
    if (known !== undefined) parsed.set(path, known);
    return known;
  };
  return ts.createProgram([...files.keys()], OPTIONS, host);
}

function typesOf(file: ts.SourceFile | undefined, checker: ts.TypeChecker): [ts.Type, ts.Type] {
  const [before, after] = (file?.statements ?? [])
    .flatMap((statement) => (ts.isTypeAliasDeclaration(statement) ? [statement.name] : []))
    .map((name) => checker.getTypeAtLocation(name));
  if (before === undefined || after === undefined) throw new Error("no types to compare");
  return [before, after];
}

const DEEPEST = 6;

/** Is a field of the one, at any depth, no field of the other? */
function losesKeys(
  checker: ts.TypeChecker,
  before: ts.Type,
  after: ts.Type,
  side: Side,
  depth: number,
): boolean {
  if (depth > DEEPEST || before === after) return false;
  const [own, other] = [partsOf(checker, before), partsOf(checker, after)];
  if (other.some((type) => (type.flags & (ts.TypeFlags.Any | ts.TypeFlags.Unknown)) !== 0)) return false;
  const [items, otherItems] = [own, other].map((types) =>
    types.flatMap((type) =>
      checker.isArrayType(type) ? checker.getTypeArguments(type as ts.TypeReference) : [],
    ),
  );
  for (const item of items ?? []) {
    for (const partner of otherItems ?? [])
      if (losesKeys(checker, item, partner, side, depth + 1)) return true;
  }
  const isRecord = (type: ts.Type): boolean =>
    (type.flags & (ts.TypeFlags.Object | ts.TypeFlags.Intersection)) !== 0 &&
    !checker.isArrayType(type) &&
    !checker.isTupleType(type);
  const [records, fields] = [own.filter(isRecord), other.filter(isRecord)];
  if (fields.length === 0) return false;
  const isIndexed = fields.some((type) => checker.getIndexInfosOfType(type).length > 0);
  const names = new Set(records.flatMap((type) => checker.getPropertiesOfType(type).map(({ name }) => name)));
  return [...names].some((name) => {
    const inner = records.flatMap((type) => checker.getPropertyOfType(type, name) ?? []);
    // Of a union, what only some of its parts have is read after a question, which still compiles.
    if (inner.length < records.length && side === "response") return false;
    const partners = fields.flatMap((type) => checker.getPropertyOfType(type, name) ?? []);
    if (partners.length === 0) return !isIndexed || side === "response";
    return inner.some((one) =>
      partners.every((partner) =>
        losesKeys(checker, checker.getTypeOfSymbol(one), checker.getTypeOfSymbol(partner), side, depth + 1),
      ),
    );
  });
}

function partsOf(checker: ts.TypeChecker, type: ts.Type): readonly ts.Type[] {
  return type.isUnion() ? type.types.flatMap((one) => partsOf(checker, one)) : [type];
}

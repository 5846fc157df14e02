/**
 * Two versions of a document, judged for a program that uses all of the older one. Judges: the compiler that people have,
 * for what breaks the build; Ajv, for what fails when it is sent.
 */
import type { ImpactReport } from "../../generator/impact/types.js";
import type { OpenApiDocument } from "../../generator/load/document.js";
import { load } from "../../generator/load/load.js";
import { buildModel } from "../../generator/model/build.js";
import { judgeOf } from "../diff/proof/ajv.js";
import { brokenBuild, buildErrors, impactOf, makeConsumer } from "./consumer.js";
import { consumerOfEverything } from "./everything.js";

interface Judgement {
  readonly report: ImpactReport;
  /** What impact and a judge differ in; empty where they agree. */
  readonly disagreements: readonly string[];
  /** Bodies that Ajv was asked about. */
  readonly asked: number;
  /** Those of them that the newer document refuses. */
  readonly refused: number;
}

/** @param older path of a document */
export async function judgePair(older: string, newer: string): Promise<Judgement> {
  const documents = { older: (await load(older)).document, newer: (await load(newer)).document };
  const { text, calls } = consumerOfEverything(documents.older, "api-client");
  const files = { "app.ts": text, "plain.js": text };
  const consumer = await makeConsumer({ older, newer, files, compilerOptions: { allowJs: true } });
  const report = await impactOf(consumer);
  // Two documents that say the same in other words may give other names to code.
  const isExplicable = report.clients.some(({ changes }) => changes.all > 0);
  const disagreements = report.results
    .filter(() => isExplicable)
    .filter(({ verdict, finding }) => verdict === "breaks-build" && finding === null)
    .map(({ line, why }) => `${line}: nothing explains ${why}`);
  const [told, errors] = [brokenBuild(consumer, report), await buildErrors(consumer)];
  disagreements.push(
    ...told.filter((place) => !errors.includes(place)).map((place) => `${place} compiles`),
    ...errors.filter((place) => !told.includes(place)).map((place) => `${place} does not compile`),
  );
  // Of the program that no compiler looks at: what is refused is told, and what is said to be refused is.
  const plain = report.results.filter(({ file, wire }) => file.endsWith("plain.js") && wire !== "none");
  let [asked, refused] = [0, 0];
  for (const { operation, line, body } of calls) {
    const address = `${operation.method} ${operation.path}`;
    if (body === undefined || takes(documents.older, address, body) !== true) continue;
    const isTaken = takes(documents.newer, address, body);
    if (isTaken === undefined) continue;
    asked += 1;
    if (!isTaken) refused += 1;
    const here = plain.filter((one) => one.line === line && !OTHERS.test(one.finding ?? ""));
    const isBroken = here.some(({ verdict }) => verdict === "breaks-at-run-time");
    const isDoubted = here.some(({ verdict }) => verdict === "may");
    if (isBroken && isTaken) disagreements.push(`plain.js:${line} ${JSON.stringify(body)} is taken`);
    if (!isBroken && !isDoubted && !isTaken)
      disagreements.push(`plain.js:${line} ${JSON.stringify(body)} is refused`);
  }
  return { report, disagreements, asked, refused };
}

/** Rules about something else than what a body may hold. */
const OTHERS = /^(?:operation|parameter|security|response|server|stream|path|media-type)-/;

/** Does the document take a body, as JSON, under the same address? Undefined where there is no such operation. */
function takes(document: OpenApiDocument, address: string, body: unknown): boolean | undefined {
  const operation = buildModel(document).operations.find((one) => `${one.method} ${one.path}` === address);
  const schema = operation?.body?.media.find(({ kind }) => kind === "json")?.schema;
  return schema === undefined ? undefined : judgeOf(document, schema, "request")(body);
}

/** The shared corpus of real documents, each through the command and the compiler. */
import { type SpawnOptions, spawn } from "node:child_process";
import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { ROOT } from "./cli/pawl.js";
import { makeWorkspace } from "./e2e/compile.js";

const CORPUS = join(ROOT, "../shared/corpus");

/** Is the corpus beside the project? */
export const hasCorpus = existsSync(join(CORPUS, "index.tsv"));

/** Documents whose files refer to files outside of the entry's own folder, with the folder that they may read. */
const REF_ROOTS: Readonly<Record<string, string>> = {
  "oai/separate/examples/v2.0/json/petstore-separate/spec/swagger.json":
    "oai/separate/examples/v2.0/json/petstore-separate",
};

/** What became of a document. */
export interface CorpusResult {
  readonly file: string;
  readonly operations: number;
  /** Seconds of `pawl generate`, and of the compiler after it. */
  readonly seconds: number;
  readonly compileSeconds: number;
  /** Peak of memory of `pawl generate`, in MB. */
  readonly peak: number;
  /** `compiles`, or the message of the command or of the compiler. */
  readonly result: string;
}

/** The entry files of the corpus. */
export function listCorpus(): string[] {
  if (!hasCorpus) return [];
  const [, ...lines] = readFileSync(join(CORPUS, "index.tsv"), "utf8").split("\n");
  return lines.map((line) => line.split("\t")[0] ?? "").filter((file) => file !== "");
}

/** Generates the client of a document, docs included, and compiles it with everything switched on. */
export async function runCorpusEntry(file: string): Promise<CorpusResult> {
  const folder = makeWorkspace();
  const refRoot = REF_ROOTS[file];
  const args = ["generate", "--json", "--spec", join(CORPUS, file), "--out", join(folder, "client")];
  if (refRoot !== undefined) args.push("--ref-root", join(CORPUS, refRoot));
  try {
    const run = await measure([join(ROOT, "dist/cli/main.js"), ...args]);
    const answer = JSON.parse(run.stdout || "null") as Answer | null;
    const operations = answer?.targets?.[0]?.operations ?? 0;
    const shared = { file, operations, seconds: run.seconds, peak: run.peak };
    if (run.code !== 0) {
      const { file: at = "", line = 0, message = run.stderr } = answer?.error ?? {};
      return {
        ...shared,
        compileSeconds: 0,
        result: `exit ${run.code} ${at.replace(`${CORPUS}/`, "")}:${line} ${message}`,
      };
    }
    writeFileSync(join(folder, "tsconfig.json"), JSON.stringify(TSCONFIG));
    const tsc = await measure([
      "--max-old-space-size=6000",
      join(ROOT, "node_modules/typescript/bin/tsc"),
      "-p",
      folder,
    ]);
    const complaints = tsc.stdout.split("\n").slice(0, 3).join(" ¦ ");
    return {
      ...shared,
      compileSeconds: tsc.seconds,
      result: tsc.code === 0 ? "compiles" : `tsc ${tsc.code}: ${complaints}${tsc.stderr.slice(0, 200)}`,
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The results as a table of text. */
export function formatCorpus(results: readonly CorpusResult[]): string {
  const head = "operations      s   tsc s   MB  file: result";
  const lines = results.map(({ file, operations, seconds, compileSeconds, peak, result }) =>
    [
      String(operations).padStart(10),
      seconds.toFixed(1).padStart(6),
      compileSeconds.toFixed(1).padStart(7),
      peak.toFixed(0).padStart(4),
      ` ${file}: ${result}`,
    ].join(" "),
  );
  return [head, ...lines].join("\n");
}

interface Answer {
  readonly targets?: readonly { readonly operations?: number }[];
  readonly error?: { readonly file?: string; readonly line?: number; readonly message: string };
}

const TSCONFIG = {
  compilerOptions: {
    target: "ES2022",
    lib: ["ES2022", "DOM", "DOM.Iterable", "DOM.AsyncIterable"],
    module: "NodeNext",
    moduleResolution: "NodeNext",
    types: [],
    strict: true,
    exactOptionalPropertyTypes: true,
    noUncheckedIndexedAccess: true,
    noImplicitOverride: true,
    noUnusedLocals: true,
    noUnusedParameters: true,
    verbatimModuleSyntax: true,
    isolatedModules: true,
    noEmit: true,
  },
  include: ["client/src"],
};

/** Tells the peak of memory on a channel of its own. */
const PEAK = `data:text/javascript,${encodeURIComponent(
  'import { writeSync } from "node:fs"; process.on("exit", () => writeSync(3, String(process.resourceUsage().maxRSS)));',
)}`;

async function measure(args: readonly string[]): Promise<{
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
  readonly seconds: number;
  readonly peak: number;
}> {
  const started = performance.now();
  const settings: SpawnOptions = { cwd: dirname(CORPUS), stdio: ["ignore", "pipe", "pipe", "pipe"] };
  const child = spawn(process.execPath, ["--import", PEAK, ...args], settings);
  const texts = ["", "", "", ""];
  for (const [index, stream] of child.stdio.entries()) {
    stream?.on("data", (chunk: Buffer) => {
      texts[index] += chunk.toString();
    });
  }
  const code = await new Promise<number | null>((resolve) => child.once("close", resolve));
  const [, stdout = "", stderr = "", peak = ""] = texts;
  return { code, stdout, stderr, seconds: (performance.now() - started) / 1000, peak: Number(peak) / 1024 };
}

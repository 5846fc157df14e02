/** Bundles as a web page would carry them. */
import { gzipSync } from "node:zlib";
import { build } from "esbuild";
import { ROOT } from "../cli/pawl.js";

/** What a program weighs, and of what it is made. */
export interface Bundle {
  /** Bytes, minified and compressed. */
  readonly size: number;
  /** Bytes before compression by module, as far as any are left of it. */
  readonly modules: ReadonlyMap<string, number>;
}

/**
 * Bundles a program, without what it does not use.
 *
 * @param text TypeScript
 * @param folder what its imports are relative to
 */
export async function bundle(text: string, folder: string): Promise<Bundle> {
  const { outputFiles, metafile } = await build({
    stdin: { contents: text, resolveDir: folder, loader: "ts" },
    absWorkingDir: folder,
    nodePaths: [`${ROOT}/node_modules`],
    bundle: true,
    minify: true,
    format: "esm",
    target: "es2022",
    write: false,
    metafile: true,
    logLevel: "silent",
  });
  const inputs = Object.values(metafile.outputs).flatMap((output) => Object.entries(output.inputs));
  return {
    size: gzipSync(outputFiles[0]?.contents ?? new Uint8Array(), { level: 9 }).length,
    modules: new Map(
      inputs
        .filter(([, { bytesInOutput }]) => bytesInOutput > 0)
        .map(([path, { bytesInOutput }]) => [path, bytesInOutput]),
    ),
  };
}

/** Bytes of a bundle that are not of the runtime, which is the same for every API. */
export function ownBytes({ modules }: Bundle): number {
  return [...modules]
    .filter(([path]) => !path.startsWith("runtime/") && path !== "<stdin>")
    .reduce((sum, [, bytes]) => sum + bytes, 0);
}

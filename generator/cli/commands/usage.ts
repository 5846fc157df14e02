/** `pawl usage` */
import { type Usage, usage } from "../../impact/usage.js";
import { cleanLine } from "../../templates/text.js";
import { formatTable, paint } from "../terminal.js";

export interface UsageCommandOptions {
  readonly from?: string;
  readonly api?: string;
  readonly registry: string;
  readonly json?: boolean;
  readonly allowRemote?: boolean;
  readonly refRoot?: string;
}

/** @returns the exit code */
export async function showUsage(project: string, options: UsageCommandOptions): Promise<number> {
  const { from, api, registry, refRoot } = options;
  const found = await usage(project, {
    registry,
    ...(from === undefined ? {} : { from }),
    ...(api === undefined ? {} : { api }),
    ...(refRoot === undefined ? {} : { refRoot }),
    ...(options.allowRemote === true ? { allowRemote: true } : {}),
  });
  const text = found.length === 0 ? "No client made by Pawl is imported.\n" : found.map(render).join("\n");
  process.stdout.write(options.json === true ? `${JSON.stringify(manifestOf(found), undefined, 2)}\n` : text);
  return 0;
}

/** One object, also where a project uses several versions or APIs. */
function manifestOf(found: readonly Usage[]): object {
  const [first, ...more] = found;
  if (first !== undefined && more.length === 0) return first;
  return { operations: found.flatMap(({ operations }) => operations), apis: found };
}

function render({ api, version, operations }: Usage): string {
  const title = paint("bold", cleanLine(`${api} ${version}`));
  if (operations.length === 0) return `${title}\nNo operation is called.\n`;
  const rows = operations.map(({ method, path, sends, partial, reads }) => [
    `${method} ${path}`,
    [...sends, ...(partial ? ["…"] : [])].join(", "),
    reads.join(", "),
  ]);
  return `${title}\n${formatTable([{ title: "operation" }, { title: "sends" }, { title: "reads" }], rows)}`;
}

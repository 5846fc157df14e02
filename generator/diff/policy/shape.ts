/** The shape of a policy file, against the JSON Schema that editors use too. */
import { readFile } from "node:fs/promises";
import type { AnySchemaObject, ErrorObject, ValidateFunction } from "ajv/dist/2020.js";
import { escapeToken } from "../../load/pointer.js";
import type { Side } from "../types.js";
import type { PolicyLevel } from "./types.js";

/** The path holds for the sources and for the built package. */
const SCHEMA = new URL("../../../spec/diff-policy.schema.json", import.meta.url);

/** A policy as written. */
export interface WrittenPolicy {
  readonly levels?: Readonly<Record<string, PolicyLevel | Readonly<Partial<Record<Side, PolicyLevel>>>>>;
  readonly enums?: {
    readonly default?: "open" | "closed";
    readonly open?: readonly string[];
    readonly closed?: readonly string[];
  };
  readonly grace?: Readonly<Record<string, number>>;
  readonly ignore?: readonly {
    readonly id: string;
    readonly operation?: string;
    readonly fingerprint?: string;
    readonly reason: string;
    readonly expires: string;
  }[];
  readonly closedWorld?: boolean;
  readonly annotations?: "show" | "hide";
}

/** Something wrong in a policy file. */
export interface PolicyProblem {
  readonly pointer: string;
  readonly message: string;
  readonly fix: string;
}

/**
 * @param value the parsed file
 * @returns the policy as written, or what is wrong with it
 */
export async function checkShape(
  value: unknown,
): Promise<{ readonly policy: WrittenPolicy } | { readonly problems: readonly PolicyProblem[] }> {
  // Only runs with a policy need the validator (80 ms).
  const { Ajv2020 } = await import("ajv/dist/2020.js");
  const schema: AnySchemaObject = JSON.parse(await readFile(SCHEMA, "utf8"));
  const ajv = new Ajv2020({ allErrors: true, verbose: true });
  const validate: ValidateFunction<WrittenPolicy> = ajv.compile(schema);
  return validate(value) ? { policy: value } : { problems: (validate.errors ?? []).flatMap(describe) };
}

function describe(error: ErrorObject): PolicyProblem[] {
  const pointer = `#${error.instancePath}`;
  const rule = String(error.parentSchema?.description ?? "").replace(/\.$/, "");
  const shown = JSON.stringify(error.data)?.slice(0, 80);
  switch (error.keyword) {
    case "required":
      return [{ pointer, message: `"${error.params.missingProperty}" is missing here`, fix: "Add it." }];
    case "additionalProperties": {
      const key = String(error.params.additionalProperty);
      const known = Object.keys(Object(error.parentSchema?.properties)).join(", ");
      return [
        {
          pointer: `${pointer}/${escapeToken(key)}`,
          message: `"${key}" is no setting`,
          fix: `Use one of: ${known}.`,
        },
      ];
    }
    case "enum": {
      const allowed = error.params.allowedValues;
      const list = Array.isArray(allowed) ? allowed.join(", ") : "";
      return [{ pointer, message: `${shown} is not allowed here`, fix: `Use one of: ${list}.` }];
    }
    case "anyOf":
      // What is wrong with each of the two forms is told by itself.
      return [];
    case "type":
      return [
        { pointer, message: `This should be of type ${error.params.type} and is ${shown}`, fix: `${rule}.` },
      ];
    default:
      return [{ pointer, message: `${shown} is not allowed. ${rule}`, fix: "Change it." }];
  }
}

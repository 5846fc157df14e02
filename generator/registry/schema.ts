import { readFile } from "node:fs/promises";
import type { AnySchemaObject, ErrorObject, ValidateFunction } from "ajv/dist/2020.js";
import { escapeToken } from "../load/pointer.js";
import type { RegistryProblem } from "./types.js";

/** The schemas lie beside the registry that ships with Pawl; the path holds for the sources and for the built package. */
const SCHEMAS = {
  registry: new URL("../../spec/registry.schema.json", import.meta.url),
  account: new URL("../../spec/account.schema.json", import.meta.url),
} as const;

const validators = new Map<keyof typeof SCHEMAS, ValidateFunction>();

/**
 * Checks the shape of a registry or an account against its JSON Schema, the one that editors use.
 *
 * @param value the parsed file
 * @param kind what it is
 * @returns what is wrong, in no particular order; empty when nothing is
 */
export async function checkShape(
  value: unknown,
  kind: keyof typeof SCHEMAS = "registry",
): Promise<RegistryProblem[]> {
  const validate = validators.get(kind) ?? (await compileSchema(kind));
  validators.set(kind, validate);
  return validate(value) ? [] : (validate.errors ?? []).flatMap(describeError);
}

async function compileSchema(kind: keyof typeof SCHEMAS): Promise<ValidateFunction> {
  // Only runs with a registry need the validator (80 ms).
  const { Ajv2020 } = await import("ajv/dist/2020.js");
  const schema: AnySchemaObject = JSON.parse(await readFile(SCHEMAS[kind], "utf8"));
  return new Ajv2020({ allErrors: true, verbose: true }).compile(schema);
}

function describeError(error: ErrorObject): RegistryProblem[] {
  const pointer = `#${error.instancePath}`;
  const at = (key: unknown): string => `${pointer}/${escapeToken(String(key))}`;
  const rule = describeRule(error.parentSchema);
  const shown = JSON.stringify(error.data);
  switch (error.keyword) {
    case "required":
      return [
        {
          pointer,
          message: `"${error.params.missingProperty}" is missing here`,
          fix: "Add it.",
        },
      ];
    case "additionalProperties": {
      const key = error.params.additionalProperty;
      const known = Object.keys(Object(error.parentSchema?.properties)).join(", ");
      return [{ pointer: at(key), message: `"${key}" is no setting`, fix: `Use one of: ${known}.` }];
    }
    case "enum": {
      const allowed = error.params.allowedValues;
      const list = Array.isArray(allowed) ? allowed.join(", ") : "";
      return [{ pointer, message: `${shown} is not allowed here`, fix: `Use one of: ${list}.` }];
    }
    case "type": {
      const want = error.params.type === "object" ? "a map of keys" : `a ${error.params.type}`;
      const found =
        error.data === null ? "nothing" : Array.isArray(error.data) ? "a list" : shown.slice(0, 80);
      return [
        {
          pointer,
          message: `This should be ${want} and is ${found}`,
          fix: "Write it so; put text that looks like a number in quotes.",
        },
      ];
    }
    case "minProperties":
      return [{ pointer, message: "This is empty", fix: "Add at least one entry." }];
    case "propertyNames":
      // The error about the name itself comes separately and says why.
      return [];
    default: {
      const name = error.propertyName;
      if (name === undefined)
        return [{ pointer, message: `${shown} is not allowed. ${rule}`, fix: "Change it." }];
      return [{ pointer: at(name), message: `"${name}" is not allowed. ${rule}`, fix: "Rename it." }];
    }
  }
}

/** The description in the schema says the rule in words. */
function describeRule(schema: AnySchemaObject | undefined): string {
  const text: unknown = schema?.description;
  return typeof text === "string" ? text.replace(/\.$/, "") : "";
}

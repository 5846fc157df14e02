/** The shape of a file of settings, against the JSON Schema that editors complete and check it by. */
import { readFile } from "node:fs/promises";
import type { AnySchemaObject, ErrorObject, ValidateFunction } from "ajv/dist/2020.js";
import { escapeToken } from "../load/pointer.js";
import type { SettingsProblem } from "./problems.js";

/** The path holds for the sources and for the built package. */
const FOLDER = new URL("../../spec/", import.meta.url);

/** By the name of the schema. */
const validators = new Map<string, ValidateFunction>();

/**
 * Checks a value against one of the schemas of `spec/`.
 *
 * @param schemaFile name of the schema there, for example `registry.schema.json`
 * @param value the parsed file
 * @returns what is wrong, in no particular order; empty when nothing is
 */
export async function checkShape(schemaFile: string, value: unknown): Promise<SettingsProblem[]> {
  const validate = validators.get(schemaFile) ?? (await compileSchema(schemaFile));
  validators.set(schemaFile, validate);
  return validate(value) ? [] : (validate.errors ?? []).flatMap(describeError);
}

async function compileSchema(schemaFile: string): Promise<ValidateFunction> {
  // Only runs with settings need the validator (80 ms).
  const { Ajv2020 } = await import("ajv/dist/2020.js");
  const schema: AnySchemaObject = JSON.parse(await readFile(new URL(schemaFile, FOLDER), "utf8"));
  return new Ajv2020({ allErrors: true, verbose: true }).compile(schema);
}

function describeError(error: ErrorObject): SettingsProblem[] {
  const pointer = `#${error.instancePath}`;
  const at = (key: unknown): string => `${pointer}/${escapeToken(String(key))}`;
  const rule = describeRule(error.parentSchema);
  const shown = JSON.stringify(error.data).slice(0, 80);
  switch (error.keyword) {
    case "required":
      return [{ pointer, message: `"${error.params.missingProperty}" is missing here`, fix: "Add it." }];
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
      const message = `This should be ${describeType(error.params.type)} and is ${describeValue(error.data)}`;
      return [{ pointer, message, fix: "Write it so; put text that looks like a number in quotes." }];
    }
    case "minProperties":
      return [{ pointer, message: "This is empty", fix: "Add at least one entry." }];
    case "anyOf":
      // What is wrong with each of the forms is told by itself.
      return [];
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

const TYPES: Readonly<Record<string, string>> = {
  object: "a map of keys",
  array: "a list",
  integer: "a whole number",
  boolean: "true or false",
};

function describeType(type: unknown): string {
  return TYPES[String(type)] ?? `a ${type}`;
}

function describeValue(value: unknown): string {
  if (value === null) return "nothing";
  return Array.isArray(value) ? "a list" : JSON.stringify(value).slice(0, 80);
}

/** The description in the schema says the rule in words. */
function describeRule(schema: AnySchemaObject | undefined): string {
  const text: unknown = schema?.description;
  return typeof text === "string" ? text.replace(/\.$/, "") : "";
}

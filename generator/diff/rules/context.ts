/** What rules ask about the surroundings of a fact, answered from the documents and the policy. */

import type { OpenApiDocument } from "../../load/document.js";
import { getAt, parsePointer } from "../../load/pointer.js";
import type { ApiModel } from "../../model/types.js";
import type { DiffInput } from "../input.js";
import { isInSchemas } from "../policy/schemas.js";
import type { Policy } from "../policy/types.js";
import { findParts } from "./parts.js";
import type { RuleContext } from "./rule.js";
import { memberOf } from "./wording.js";

/** Both documents. */
export interface JudgeInputs {
  readonly base: DiffInput;
  readonly revision: DiffInput;
}

/**
 * @param policy what the readers decided
 * @param today YYYY-MM-DD
 * @param inputs both documents; without them each question that needs one gets the cautious answer
 */
export function createContext(policy: Policy, today: string, inputs?: JudgeInputs): RuleContext {
  const parts = once(() => (inputs === undefined ? new Set<string>() : findParts(inputs.base.document)));
  const successes = once(() => (inputs === undefined ? undefined : findSuccesses(inputs.base.model)));
  return {
    today,
    isClosedWorld: policy.isClosedWorld,
    isOpenEnum({ base }) {
      const { open, closed, default: otherwise } = policy.enums;
      if (isInSchemas(base.pointer, closed)) return false;
      if (isInSchemas(base.pointer, open)) return true;
      return (
        otherwise === "open" || (inputs !== undefined && isMarkedOpen(inputs.base.document, base.pointer))
      );
    },
    isOnlyPart: (component) => parts().has(component),
    hasSuccess: ({ method, path }) => successes()?.has(`${method} ${path}`) ?? true,
  };
}

function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

/** `x-extensible-enum` beside an enum says that members will come. */
function isMarkedOpen(document: OpenApiDocument, pointer: string): boolean {
  const path = parsePointer(pointer) ?? [];
  // The pointer may lead to the keyword or to the schema that has it.
  const schemas = [getAt(document, path), getAt(document, path.slice(0, -1))];
  return schemas.some((schema) => {
    const mark = memberOf(schema, "x-extensible-enum");
    return mark === true || Array.isArray(mark);
  });
}

function findSuccesses(model: ApiModel): ReadonlySet<string> {
  const operations = [
    ...model.operations.map(({ method, path, responses }) => ({ method, path, responses })),
    ...model.inbound.map(({ method, name, responses }) => ({ method, path: name, responses })),
  ];
  return new Set(
    operations
      .filter(({ responses }) => responses.some(({ status }) => /^[23]/.test(status)))
      .map(({ method, path }) => `${method} ${path}`),
  );
}

/** The shape of a policy file, against the JSON Schema that editors use too. */
import type { SettingsProblem } from "../../settings/problems.js";
import { checkShape } from "../../settings/schema.js";
import type { Side } from "../types.js";
import type { PolicyLevel } from "./types.js";

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

/**
 * @param value the parsed file
 * @returns the policy as written, or what is wrong with it
 */
export async function checkPolicyShape(
  value: unknown,
): Promise<{ readonly policy: WrittenPolicy } | { readonly problems: readonly SettingsProblem[] }> {
  const problems = await checkShape("diff-policy.schema.json", value);
  // The schema is what makes this true.
  return problems.length > 0 ? { problems } : { policy: value as WrittenPolicy };
}

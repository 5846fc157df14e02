/**
 * Pawl as a library.
 *
 * ```ts
 * import { diff } from "pawl";
 *
 * const report = await diff("old.yaml", "new.yaml");
 * if (report.verdict.wire === "breaking") console.log(report.findings);
 * ```
 */
export { type ErrorCode, PawlError, type Place } from "./diagnostics/errors.js";
export { type DiffOptions, diff } from "./diff/diff.js";
export { readPolicy } from "./diff/policy/read.js";
export type { Ignore, Policy, PolicyLevel } from "./diff/policy/types.js";
export { type Explanation, explain } from "./diff/rules/explain.js";
export { RULES as rules } from "./diff/rules/registry.js";
export type {
  DiffReport,
  DiffSummary,
  Finding,
  Level,
  OperationRef,
  ReportedPlace,
  Side,
  TypesVerdict,
  WireVerdict,
} from "./diff/types.js";
export { load } from "./load/load.js";
export type { LoadedDocument, LoadOptions } from "./load/types.js";
export { lifecycleHeaders } from "./registry/life.js";
export { readRegistry } from "./registry/registry.js";
export { type Resolved, resolve } from "./registry/resolve.js";
export type {
  Account,
  Brownout,
  OverlayFile,
  RegisteredApi,
  RegisteredVersion,
  Registry,
  VersionStatus,
} from "./registry/types.js";
export { verifyWebhook, type WebhookHeaders } from "./release/notify/signature.js";

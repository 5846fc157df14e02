/** All rules. Which files there are is checked by a test: a rule that is not in the list is an error there. */

import type { FactKind } from "../kinds.js";
import { rule as becameReadOnly } from "./judgements/became-read-only.js";
import { rule as becameWriteOnly } from "./judgements/became-write-only.js";
import { rule as bodyAddedOptional } from "./judgements/body-added-optional.js";
import { rule as bodyAddedRequired } from "./judgements/body-added-required.js";
import { rule as bodyBecameOptional } from "./judgements/body-became-optional.js";
import { rule as bodyBecameRequired } from "./judgements/body-became-required.js";
import { rule as bodyModeChanged } from "./judgements/body-mode-changed.js";
import { rule as bodyRemoved } from "./judgements/body-removed.js";
import { rule as callbackAdded } from "./judgements/callback-added.js";
import { rule as callbackRemoved } from "./judgements/callback-removed.js";
import { rule as componentAdded } from "./judgements/component-added.js";
import { rule as componentRemoved } from "./judgements/component-removed.js";
import { rule as componentRenamed } from "./judgements/component-renamed.js";
import { rule as defaultChanged } from "./judgements/default-changed.js";
import { rule as discriminatorChanged } from "./judgements/discriminator-changed.js";
import { rule as discriminatorMappingChanged } from "./judgements/discriminator-mapping-changed.js";
import { rule as examplesChanged } from "./judgements/examples-changed.js";
import { rule as extensionChanged } from "./judgements/extension-changed.js";
import { rule as fieldDeprecated } from "./judgements/field-deprecated.js";
import { rule as fieldRestored } from "./judgements/field-restored.js";
import { rule as formatChanged } from "./judgements/format-changed.js";
import { rule as keywordChanged } from "./judgements/keyword-changed.js";
import { rule as linkAdded } from "./judgements/link-added.js";
import { rule as linkChanged } from "./judgements/link-changed.js";
import { rule as linkRemoved } from "./judgements/link-removed.js";
import { rule as mediaEncodingChanged } from "./judgements/media-encoding-changed.js";
import { rule as mediaTypeAdded } from "./judgements/media-type-added.js";
import { rule as mediaTypeRemoved } from "./judgements/media-type-removed.js";
import { rule as noLongerReadOnly } from "./judgements/no-longer-read-only.js";
import { rule as noLongerWriteOnly } from "./judgements/no-longer-write-only.js";
import { rule as openEnumValueRemoved } from "./judgements/open-enum-value-removed.js";
import { rule as operationAdded } from "./judgements/operation-added.js";
import { rule as operationDeprecated } from "./judgements/operation-deprecated.js";
import { rule as operationIdChanged } from "./judgements/operation-id-changed.js";
import { rule as operationMoved } from "./judgements/operation-moved.js";
import { rule as operationRemoved } from "./judgements/operation-removed.js";
import { rule as operationRestored } from "./judgements/operation-restored.js";
import { rule as operationTagsChanged } from "./judgements/operation-tags-changed.js";
import { rule as parameterAddedOptional } from "./judgements/parameter-added-optional.js";
import { rule as parameterAddedRequired } from "./judgements/parameter-added-required.js";
import { rule as parameterBecameOptional } from "./judgements/parameter-became-optional.js";
import { rule as parameterBecameRequired } from "./judgements/parameter-became-required.js";
import { rule as parameterEmptyChanged } from "./judgements/parameter-empty-changed.js";
import { rule as parameterExplodeChanged } from "./judgements/parameter-explode-changed.js";
import { rule as parameterMediaChanged } from "./judgements/parameter-media-changed.js";
import { rule as parameterMoved } from "./judgements/parameter-moved.js";
import { rule as parameterRegrouped } from "./judgements/parameter-regrouped.js";
import { rule as parameterRemoved } from "./judgements/parameter-removed.js";
import { rule as parameterRenamed } from "./judgements/parameter-renamed.js";
import { rule as parameterReservedChanged } from "./judgements/parameter-reserved-changed.js";
import { rule as parameterStyleChanged } from "./judgements/parameter-style-changed.js";
import { rule as pathVariableRenamed } from "./judgements/path-variable-renamed.js";
import { rule as propertyAddedOptional } from "./judgements/property-added-optional.js";
import { rule as propertyAddedRequired } from "./judgements/property-added-required.js";
import { rule as propertyRemoved } from "./judgements/property-removed.js";
import { rule as propertyRenamed } from "./judgements/property-renamed.js";
import { rule as responseAdded } from "./judgements/response-added.js";
import { rule as responseHeaderAdded } from "./judgements/response-header-added.js";
import { rule as responseHeaderBecameOptional } from "./judgements/response-header-became-optional.js";
import { rule as responseHeaderBecameRequired } from "./judgements/response-header-became-required.js";
import { rule as responseHeaderRemoved } from "./judgements/response-header-removed.js";
import { rule as responseRemoved } from "./judgements/response-removed.js";
import { rule as securityAdded } from "./judgements/security-added.js";
import { rule as securityRemoved } from "./judgements/security-removed.js";
import { rule as securitySchemeChanged } from "./judgements/security-scheme-changed.js";
import { rule as securitySchemeRenamed } from "./judgements/security-scheme-renamed.js";
import { rule as securityScopeAdded } from "./judgements/security-scope-added.js";
import { rule as securityScopeRemoved } from "./judgements/security-scope-removed.js";
import { rule as serverAdded } from "./judgements/server-added.js";
import { rule as serverChanged } from "./judgements/server-changed.js";
import { rule as serverRemoved } from "./judgements/server-removed.js";
import { rule as stabilityLowered } from "./judgements/stability-lowered.js";
import { rule as stabilityRaised } from "./judgements/stability-raised.js";
import { rule as stabilityUnranked } from "./judgements/stability-unranked.js";
import { rule as streamFlagChanged } from "./judgements/stream-flag-changed.js";
import { rule as sunsetChanged } from "./judgements/sunset-changed.js";
import { rule as sunsetRemoved } from "./judgements/sunset-removed.js";
import { rule as sunsetSet } from "./judgements/sunset-set.js";
import { rule as textChanged } from "./judgements/text-changed.js";
import { rule as unclassified } from "./judgements/unclassified.js";
import { rule as unionKeywordChanged } from "./judgements/union-keyword-changed.js";
import { rule as unionOverlapChanged } from "./judgements/union-overlap-changed.js";
import { rule as versionChanged } from "./judgements/version-changed.js";
import { rule as webhookAdded } from "./judgements/webhook-added.js";
import { rule as webhookRemoved } from "./judgements/webhook-removed.js";
import { rule as xmlChanged } from "./judgements/xml-changed.js";
import { POLICY_RULES } from "./policyRules.js";
import type { Rule } from "./rule.js";
import { AREAS } from "./rule.js";
import { BOUND_RULES } from "./variance/bounds.js";
import { CONSTRAINT_RULES } from "./variance/constraints.js";
import { SET_RULES } from "./variance/sets.js";

const JUDGEMENTS: readonly Rule[] = [
  becameReadOnly,
  becameWriteOnly,
  bodyAddedOptional,
  bodyAddedRequired,
  bodyBecameOptional,
  bodyBecameRequired,
  bodyModeChanged,
  bodyRemoved,
  callbackAdded,
  callbackRemoved,
  componentAdded,
  componentRemoved,
  componentRenamed,
  defaultChanged,
  discriminatorChanged,
  discriminatorMappingChanged,
  examplesChanged,
  extensionChanged,
  fieldDeprecated,
  fieldRestored,
  formatChanged,
  keywordChanged,
  linkAdded,
  linkChanged,
  linkRemoved,
  mediaEncodingChanged,
  mediaTypeAdded,
  mediaTypeRemoved,
  noLongerReadOnly,
  noLongerWriteOnly,
  openEnumValueRemoved,
  operationAdded,
  operationDeprecated,
  operationIdChanged,
  operationMoved,
  operationRemoved,
  operationRestored,
  operationTagsChanged,
  parameterAddedOptional,
  parameterAddedRequired,
  parameterBecameOptional,
  parameterBecameRequired,
  parameterEmptyChanged,
  parameterExplodeChanged,
  parameterMediaChanged,
  parameterMoved,
  parameterRegrouped,
  parameterRemoved,
  parameterRenamed,
  parameterReservedChanged,
  parameterStyleChanged,
  pathVariableRenamed,
  propertyAddedOptional,
  propertyAddedRequired,
  propertyRemoved,
  propertyRenamed,
  responseAdded,
  responseHeaderAdded,
  responseHeaderBecameOptional,
  responseHeaderBecameRequired,
  responseHeaderRemoved,
  responseRemoved,
  securityAdded,
  securityRemoved,
  securitySchemeChanged,
  securitySchemeRenamed,
  securityScopeAdded,
  securityScopeRemoved,
  serverAdded,
  serverChanged,
  serverRemoved,
  stabilityLowered,
  stabilityRaised,
  stabilityUnranked,
  streamFlagChanged,
  sunsetChanged,
  sunsetRemoved,
  sunsetSet,
  textChanged,
  unionKeywordChanged,
  unionOverlapChanged,
  versionChanged,
  webhookAdded,
  webhookRemoved,
  xmlChanged,
];

/** What stands for a difference that no rule understands. */
export const UNCLASSIFIED: Rule = unclassified;

/** Every rule, by area; within it, as written. */
export const RULES: readonly Rule[] = sortByArea([
  ...JUDGEMENTS,
  ...SET_RULES,
  ...BOUND_RULES,
  ...CONSTRAINT_RULES,
  ...POLICY_RULES,
  UNCLASSIFIED,
]);

/** Kinds of facts that are no findings, with the reason. */
export const SILENT_KINDS: Readonly<Partial<Record<FactKind, string>>> = {
  "document-dialect": "The version of OpenAPI that a document is written in says nothing about the API.",
};

/** Ids of rules that are gone, with what says it now. An id is never used again. */
export const RETIRED: Readonly<Record<string, string>> = {};

const BY_ID: ReadonlyMap<string, Rule> = new Map(RULES.map((rule) => [rule.id, rule]));
const BY_KIND: ReadonlyMap<string, readonly Rule[]> = groupByKind();

/**
 * @param id id of a rule
 * @returns the rule, or undefined when there is none of that id
 */
export function findRule(id: string): Rule | undefined {
  return BY_ID.get(id);
}

/**
 * @param kind kind of a fact
 * @returns the rules that listen to it
 */
export function rulesFor(kind: string): readonly Rule[] {
  return BY_KIND.get(kind) ?? [];
}

function sortByArea(rules: readonly Rule[]): readonly Rule[] {
  return AREAS.flatMap((area) => rules.filter((rule) => rule.area === area));
}

function groupByKind(): Map<string, Rule[]> {
  const groups = new Map<string, Rule[]>();
  for (const rule of RULES) {
    for (const kind of rule.listens) groups.set(kind, [...(groups.get(kind) ?? []), rule]);
  }
  return groups;
}

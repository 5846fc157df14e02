import { describe, expect, test } from "vitest";
import { FACT_KINDS } from "../../../generator/diff/kinds.js";
import { RULES, SILENT_KINDS } from "../../../generator/diff/rules/registry.js";
import { type Action, MIRRORS, type Rule } from "../../../generator/diff/rules/rule.js";

/** Rules that fire by something else than a pair of documents. */
const FIRES_ELSEWHERE: Readonly<Record<string, string>> = {
  "ignore-expired": "fires by the day on which a policy is read: test/diff/policy",
  "version-too-low": "fires by what else is reported: test/diff/policy",
};

/** Rules whose change is taken back by the rule of another element. */
const TAKEN_BACK_BY: Readonly<Record<string, string>> = {
  "parameter-added-required": "parameter-removed",
  "body-added-required": "body-removed",
  "property-added-required": "property-removed",
};

/** Elements that exist on one side only, or that belong to no side and are filed under `request`. */
const ONE_SIDED: Readonly<Record<string, string>> = {
  operation: "a client calls it",
  operationId: "a name in code",
  "operation-deprecation": "of an operation",
  tags: "of an operation",
  sunset: "of an operation",
  stream: "of an operation",
  extension: "filed where it stands",
  parameter: "only requests have parameters",
  "parameter-required": "only requests have parameters",
  "parameter-allow-empty": "only requests have parameters",
  "parameter-explode": "only requests have parameters",
  "parameter-media": "only requests have parameters",
  "parameter-location": "only requests have parameters",
  "parameter-allow-reserved": "only requests have parameters",
  "parameter-style": "only requests have parameters",
  "parameter-group": "only requests have parameters",
  "path-variable": "only requests have parameters",
  body: "the body of a response is its media types",
  "required-body": "the body of a response is its media types",
  "body-required": "the body of a response is its media types",
  "body-mode": "a matter of the generated method",
  "media-encoding": "OpenAPI 3.1, 4.8.14.1: encoding applies to request bodies",
  response: "only responses have a status",
  "response-header": "headers of a request are parameters",
  "response-header-required": "headers of a request are parameters",
  link: "only responses have links",
  callback: "what the API sends is received",
  webhook: "what the API sends is received",
  "security-alternative": "a client shows a key",
  "security-scheme": "a client shows a key",
  "security-scope": "a client shows a key",
  server: "a client chooses the server",
};

const NAMED = RULES.map((rule): [string, Rule] => [rule.id, rule]);

describe("the rules are complete", () => {
  test("no two have the same id", () => {
    expect(new Set(RULES.map((rule) => rule.id)).size).toBe(RULES.length);
  });

  test.each(NAMED)("%s has an example that fires and one that stays silent", (id, rule) => {
    const fires = rule.examples.map((example) => Object.keys(example.expect).length > 0);
    expect(fires).toEqual(id in FIRES_ELSEWHERE ? [] : expect.arrayContaining([true, false]));
  });

  test("every kind of fact has a rule, or a reason to have none", () => {
    const heard = new Set(RULES.flatMap((rule) => rule.listens));
    expect(FACT_KINDS.filter((kind) => !heard.has(kind))).toEqual(Object.keys(SILENT_KINDS));
  });
});

describe("the rules are symmetric", () => {
  test.each(NAMED)("%s has a rule for the way back", (id, rule) => {
    const back = TAKEN_BACK_BY[id];
    const isThere = (other: Rule) =>
      back === undefined
        ? other.element === rule.element && other.action === MIRRORS[rule.action]
        : other.id === back;
    expect(RULES.filter(isThere)).not.toEqual([]);
  });

  test.each(NAMED.filter(([id, rule]) => !(id in FIRES_ELSEWHERE || rule.element in ONE_SIDED)))(
    "%s is judged on both sides",
    (_id, rule) => expect(sidesOf(rule.element, rule.action)).toEqual(["request", "response"]),
  );

  test("no waiver outlives its reason", () => {
    const needed = RULES.filter((rule) => sidesOf(rule.element, rule.action).length === 1);
    const elements = new Set(needed.map((rule) => rule.element));
    expect(Object.keys(ONE_SIDED).filter((element) => !elements.has(element))).toEqual([]);
    const ids = new Set(RULES.map((rule) => rule.id));
    const waived = [...Object.keys(TAKEN_BACK_BY), ...Object.keys(FIRES_ELSEWHERE)];
    expect(waived.filter((id) => !ids.has(id))).toEqual([]);
  });
});

/** The sides on which examples show what is said about an element to which something happened. */
function sidesOf(element: string, action: Action): string[] {
  const rules = RULES.filter((rule) => rule.element === element && rule.action === action);
  const sides = rules.flatMap((rule) => rule.examples.flatMap((example) => Object.keys(example.expect)));
  return [...new Set(sides)].sort();
}

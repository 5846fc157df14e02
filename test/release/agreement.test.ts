/** The end of a version is said in many places: all say what the registry says, and nothing else. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { overviewAccounts } from "../../generator/accounts/overview.js";
import { checkProject } from "../../generator/check/check.js";
import { readAccounts } from "../../generator/registry/accounts.js";
import { lifecycleHeaders } from "../../generator/registry/life.js";
import { readRegistry } from "../../generator/registry/registry.js";
import { findSubscribers } from "../../generator/release/notify/moves.js";
import { composeMessages } from "../../generator/release/notify/notify.js";
import { planPublication } from "../../generator/release/publish/plan.js";
import { deprecationOf } from "../../generator/runtime/deprecation.js";
import { createEngine } from "../../generator/templates/engine.js";
import { generateHere } from "../e2e/generating.js";
import { DOCUMENT, makeProject, nextDocument, REGISTRY } from "./project.js";

const SINCE = "2024-04-01";
const END = "2024-08-01";
const WINDOWS = ["2024-06-03 10:00 to 12:00 UTC", "2024-07-01 22:00 to 2024-07-02 02:30 UTC"];
const BROWNOUTS =
  "[{ from: 2024-06-03T10:00:00Z, to: 2024-06-03T12:00:00Z }, { from: 2024-07-01T22:00:00Z, to: 2024-07-02T02:30:00Z }]";

/** What a text says: days that something is deprecated since, days on which it stops, times of brown-outs. */
function factsIn(text: string): { since: string[]; end: string[]; windows: string[] } {
  const all = (pattern: RegExp): string[] => [
    ...new Set([...text.matchAll(pattern)].map(([, found = ""]) => found)),
  ];
  return {
    since: all(/[Dd]eprecated since:? (\d{4}-\d\d-\d\d)/g),
    end: all(/(?:[Ss]tops on:?|runs until|no longer (?:runs|served) since|stopped on) (\d{4}-\d\d-\d\d)/gi),
    windows: all(/(\d{4}-\d\d-\d\d \d\d:\d\d to (?:\d{4}-\d\d-\d\d )?\d\d:\d\d UTC)/g),
  };
}

async function make(life: string): Promise<string> {
  const registry = REGISTRY.replace("status: current, released: 2024-01-01", life).replace(
    "# the first\n",
    "# the first\n      1.1.0: { status: current, released: 2024-03-01 }\n",
  );
  const folder = makeProject(nextDocument("1.2.0"), {
    "spec/registry.yaml": registry,
    "spec/pets/1.0.0/openapi.yaml": DOCUMENT,
    "spec/pets/1.1.0/openapi.yaml": nextDocument("1.1.0"),
    "spec/accounts/beta.yaml":
      "pin: pets@1.0.0\nnotify: { email: dev@beta.example, webhook: https://hooks.beta.example/ }\n",
  });
  await generateHere(folder);
  return folder;
}

/** Each artefact that speaks of the end of version 1.0.0, by name. */
async function artefacts(folder: string, day: string): Promise<Record<string, string>> {
  const registry = await readRegistry(join(folder, "spec/registry.yaml"));
  const api = registry.apis.get("pets");
  const [version, next] = api?.versions ?? [];
  if (api === undefined || version === undefined || next === undefined) throw new Error("no versions");
  const read = (path: string): string => readFileSync(join(folder, "generated/pets", path), "utf8");
  const [item] = await planPublication(registry, { version: "1.0.0" });
  const [subscriber] = await findSubscribers(registry, api, next, undefined, day);
  const sender = { from: "a@b.example", unsubscribe: () => "https://b.example/" };
  const messages = composeMessages(
    subscriber === undefined ? [] : [subscriber],
    sender,
    await createEngine({}),
  );
  const headers = new Headers(lifecycleHeaders(version));
  const facts = JSON.parse(messages[1]?.body ?? "{}").from;
  return {
    docs: read("1.0.0/docs/README.md"),
    changelog: read("1.1.0/CHANGELOG.md"),
    feed: read("feed.xml"),
    npm: item?.deprecation ?? "",
    mail: messages[0]?.letter?.mail.text ?? "",
    html: messages[0]?.letter?.mail.html ?? "",
    webhook: `${facts.sunset === null ? "" : `stops on ${facts.sunset}`}`,
    // As the clients read them.
    headers: (deprecationOf("listPets", headers)?.message ?? "")
      .replace("deprecated from", "deprecated since")
      .replace("stops working on", "stops on"),
  };
}

test("a version with all days and brown-outs", async () => {
  const folder = await make(
    `status: deprecated, released: 2024-01-01, deprecated: ${SINCE}, sunset: ${END}, brownouts: ${BROWNOUTS}`,
  );
  const said = await artefacts(folder, "2024-05-01");
  const found = Object.fromEntries(Object.entries(said).map(([name, text]) => [name, factsIn(text)]));
  expect(found).toEqual({
    docs: { since: [SINCE], end: [END], windows: WINDOWS },
    changelog: { since: [], end: [END], windows: [] },
    feed: { since: [SINCE], end: [END], windows: WINDOWS },
    npm: { since: [SINCE], end: [END], windows: WINDOWS },
    mail: { since: [], end: [END], windows: WINDOWS },
    html: { since: [], end: [END], windows: WINDOWS },
    webhook: { since: [], end: [END], windows: [] },
    headers: { since: [SINCE], end: [END], windows: [] },
  });
  const registry = await readRegistry(join(folder, "spec/registry.yaml"));
  const rows = async (day: string) =>
    (await overviewAccounts(registry, await readAccounts(registry), day)).map(
      ({ status, sunset, brownout }) => [status, sunset, brownout?.from],
    )[1];
  expect(await rows("2024-03-31")).toEqual(["supported", END, "2024-06-03T10:00:00Z"]);
  expect(await rows(SINCE)).toEqual(["deprecated", END, "2024-06-03T10:00:00Z"]);
  expect(await rows("2024-06-03")).toEqual(["deprecated", END, "2024-06-03T10:00:00Z"]);
  expect(await rows("2024-06-04")).toEqual(["deprecated", END, "2024-07-01T22:00:00Z"]);
  expect(await rows("2024-07-31")).toEqual(["deprecated", END, undefined]);
  expect(await rows(END)).toEqual(["sunset", END, undefined]);
  const messages = async (day: string): Promise<string[]> =>
    (await checkProject(registry, day)).map((finding) => finding.message);
  expect(await messages("2024-05-01")).toEqual([]);
  expect(await messages("2024-05-20")).toEqual([
    `acme is on pets@1.0.0, which answers no requests from ${WINDOWS[0]}`,
    `beta is on pets@1.0.0, which answers no requests from ${WINDOWS[0]}`,
  ]);
  expect(factsIn((await messages(END)).join("\n")).end).toEqual([END]);
  // The clock and what is declared must agree.
  expect(await messages("2024-03-31")).toEqual([
    "pets@1.0.0 is called deprecated, and is deprecated on 2024-04-01 only",
  ]);
});

test.each([
  [
    "deprecated without an end",
    `status: deprecated, released: 2024-01-01, deprecated: ${SINCE}`,
    { docs: [[SINCE], []], changelog: [[], []], feed: [[SINCE], []], npm: [[SINCE], []], mail: [[], []] },
  ],
  [
    "stopped",
    `status: sunset, released: 2024-01-01, deprecated: ${SINCE}, sunset: ${END}`,
    {
      docs: [[SINCE], [END]],
      changelog: [[], [END]],
      feed: [[SINCE], [END]],
      npm: [[], [END]],
      mail: [[], []],
    },
  ],
  [
    "supported, with nothing announced",
    "status: supported, released: 2024-01-01",
    { docs: [[], []], changelog: [[], []], feed: [[], []], npm: [[], []], mail: [[], []] },
  ],
])("a version that is %s", async (_name, life, want) => {
  const folder = await make(life);
  const said = await artefacts(folder, "2024-09-01");
  for (const [name, [since, end]] of Object.entries(want)) {
    const { since: saidSince, end: saidEnd, windows } = factsIn(said[name] ?? "");
    expect([name, saidSince, saidEnd, windows]).toEqual([name, since, end, []]);
  }
});

test("what is generated does not depend on the day on which it is made", async () => {
  const folder = await make(`status: deprecated, released: 2024-01-01, deprecated: ${SINCE}, sunset: ${END}`);
  const docs = readFileSync(join(folder, "generated/pets/1.0.0/docs/README.md"), "utf8");
  expect(docs).toContain(`> **Deprecated since ${SINCE}.** It stops on ${END}. Move to a newer version.`);
  expect(docs).not.toMatch(/today|days left|in \d+ days/);
});

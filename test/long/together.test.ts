import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { pawl } from "../cli/pawl.js";
import { differences, hashTree, makeFolder } from "../e2e/project.js";

test("four runs at once on one folder, 60 times", async () => {
  const folder = makeFolder();
  const spec = (name: string, title: string): string => {
    const file = join(folder, name);
    const paths = { "/a": { get: { operationId: "getA", responses: { "204": { description: "" } } } } };
    writeFileSync(file, JSON.stringify({ openapi: "3.1.0", info: { title, version: "1" }, paths }));
    return file;
  };
  const args = ["--out", join(folder, "out"), "--name", "Client", "--no-docs"];
  const runs = ["one", "two"].map((title) => ["generate", "--spec", spec(`${title}.json`, title), ...args]);
  const states: Record<string, string>[] = [];
  for (const run of runs) {
    expect(await pawl(run)).toMatchObject({ code: 0 });
    states.push(hashTree(join(folder, "out")));
  }
  for (let round = 0; round < 60; round++) {
    const ends = await Promise.all([...runs, ...runs].map((run) => pawl(run)));
    expect(ends.map(({ code, stderr }) => `${code} ${stderr}`)).toEqual(["0 ", "0 ", "0 ", "0 "]);
    const found = hashTree(join(folder, "out"));
    const ways = states.map((state) => differences(state, found));
    expect(
      ways.some((paths) => paths.length === 0),
      `round ${round}: ${JSON.stringify(ways)}`,
    ).toBe(true);
  }
});

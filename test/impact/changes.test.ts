/** Each kind of change, against a consumer that has a place for it and a place beside it. */
import { expect, test } from "vitest";
import { brokenBuild, buildErrors, expected, impactOf, listed, makeConsumer } from "./consumer.js";
import { type Draft, pair } from "./documents.js";

const HEAD = `import { Shop, type Item } from "api-client";
const shop = new Shop();
`;

interface Case {
  readonly change: (draft: Draft) => void;
  readonly base?: (draft: Draft) => void;
  readonly code: string;
  /** Name of the file; JavaScript is not compiled. */
  readonly file?: string;
}

const CASES: Readonly<Record<string, Case>> = {
  "44, 05 a request property is removed": {
    change: ({ body }) => void delete body.properties.note,
    code: `${HEAD}
await shop.items.update("1", { name: "a", note: "n" }); //! breaks-build property-removed
await shop.items.update("1", { name: "a" });
const params = { name: "a", note: "n" }; //! behaviour property-removed
await shop.items.update("1", params);
export type { Item };
`,
  },
  "44, 13 a request property is renamed": {
    change: ({ body }) => {
      delete body.properties.note;
      body.properties.comment = { type: "string", maxLength: 100, "x-pawl-renamed-from": "note" };
    },
    code: `${HEAD}
await shop.items.update("1", { name: "a", note: "n" }); //! breaks-build property-renamed
await shop.items.update("1", { name: "a", color: "red" });
export type { Item };
`,
  },
  "44, 15 a path variable is renamed: nothing that is written by position": {
    change: ({ paths, operation }) => {
      delete paths["/items/{id}"];
      operation.parameters[0] = { name: "itemId", in: "path", required: true, schema: { type: "string" } };
      paths["/items/{itemId}"] = { post: operation };
    },
    code: `${HEAD}
await shop.items.update("1", { name: "a" });
await shop.raw.POST("/items/{id}", { params: { path: { id: "1" } }, body: { name: "a" } }); //! breaks-build path-variable-renamed
export type { Item };
`,
  },
  "44, 16 a component is renamed": {
    change: ({ schemas, document, operation, paths }) => {
      schemas.Article = schemas.Item ?? {};
      delete schemas.Item;
      const text = JSON.stringify({ operation, paths }).replaceAll("schemas/Item", "schemas/Article");
      document.paths = (JSON.parse(text) as { paths: object }).paths;
    },
    code: `import { Shop, type Item } from "api-client"; //! breaks-build component-renamed
const shop = new Shop();
const item = await shop.items.update("1", { name: "a" });
console.log(item.id, item.extra);
export type Mine = Item;
`,
  },
  "44, 02 a response enum loses a value": {
    change: ({ item }) => {
      item.properties.state = { type: "string", enum: ["on"] };
    },
    code: `${HEAD}
const item = await shop.items.update("1", { name: "a" });
if (item.state === "off") console.log("off"); //! breaks-build enum-value-removed
if (item.state === "on") console.log("on");
export type { Item };
`,
  },
  "45, 17 a default is changed: those that leave it out": {
    change: ({ body }) => {
      body.properties.size = { type: "integer", default: 9 };
    },
    code: `${HEAD}
await shop.items.update("1", { name: "a" }); //! behaviour default-changed
await shop.items.update("1", { name: "a", size: 3 });
const { size } = { size: 2 };
await shop.items.update("1", { name: "a", size });
const known = { name: "a" };
await shop.items.update("1", { ...known, color: "red" }); //! behaviour default-changed
await shop.items.update("1", { size: 1, ...known });
export function send(extra: { size?: number }) {
  return shop.items.update("1", { name: "a", ...extra }); //! may default-changed
}
export function wrap(name: string) {
  return shop.items.update("1", { name }); //! behaviour default-changed
}
await wrap("b");
const { items } = shop;
const { data } = await shop.raw.POST("/items/{id}", { params: { path: { id: "1" } }, body: { name: "a" } }); //! behaviour default-changed
await items.update("1", { name: "c" }); //! behaviour default-changed
await shop.withOptions({ maxRetries: 1 }).items.update("1", { name: "d" }); //! behaviour default-changed
console.log(data?.id);
await shop.items.list();
export type { Item };
`,
  },
  "45, 18 a limit is lowered: literals are certain": {
    change: ({ body }) => {
      body.properties.note = { type: "string", maxLength: 10 };
    },
    code: `${HEAD}
await shop.items.update("1", { name: "a", note: "short" });
await shop.items.update("1", { name: "a", note: "longer than that" }); //! breaks-at-run-time max-length-lowered
const LONG = "x".repeat(11);
await shop.items.update("1", { name: "a", note: LONG }); //! breaks-at-run-time max-length-lowered
export const send = (note: string) => shop.items.update("1", { name: "a", note }); //! may max-length-lowered
export const pick = (note: "one" | "two") => shop.items.update("1", { name: "a", note });
await shop.items.update("1", { name: "a" });
export type { Item };
`,
  },
  "45, 21 credentials are needed now": {
    change: ({ operation }) => {
      operation.security = [{ b: [] }];
    },
    code: `import { Shop } from "api-client";
const shop = new Shop(); //! may security-removed
await shop.items.update("1", { name: "a" }); //! may security-removed
await shop.items.list();
`,
  },
  "46, 01 a response enum gains a value: only where all are named": {
    change: ({ item }) => {
      item.properties.state = { type: "string", enum: ["on", "off", "idle"] };
    },
    code: `${HEAD}
const item = await shop.items.update("1", { name: "a" });
console.log(item.state);
if (item.state === "on") console.log("on");
switch (item.state) { //! behaviour enum-value-added
  case "on": break;
  case "off": break;
}
switch (item.state) {
  case "on": break;
  default: break;
}
switch (item.state) {
  case "on": break;
}
function name(state: Item["state"]): string { //! breaks-build enum-value-added
  switch (state) {
    case "on": return "1";
    case "off": return "2";
  }
}
const { state } = item;
switch (state) {
  case "on": break;
  case "off": break;
  default: {
    const never: never = state; //! breaks-build enum-value-added
    console.log(never);
  }
}
const labels: Record<Item["state"], string> = { on: "1", off: "2" }; //! breaks-build enum-value-added
console.log(name("on"), labels[item.state]);
`,
  },
  "46, 09 a union in a response grows: only where all variants are told apart": {
    base: ({ schemas, item }) => {
      schemas.Cat = {
        type: "object",
        required: ["kind"],
        properties: { kind: { const: "cat" }, lives: { type: "integer" } },
      };
      schemas.Dog = {
        type: "object",
        required: ["kind"],
        properties: { kind: { const: "dog" }, tricks: { type: "integer" } },
      };
      schemas.Fox = { type: "object", required: ["kind"], properties: { kind: { const: "fox" } } };
      schemas.Pet = { oneOf: [{ $ref: "#/components/schemas/Cat" }, { $ref: "#/components/schemas/Dog" }] };
      item.properties.pet = { $ref: "#/components/schemas/Pet" };
    },
    change: ({ schemas }) => {
      schemas.Pet = {
        oneOf: [
          { $ref: "#/components/schemas/Cat" },
          { $ref: "#/components/schemas/Dog" },
          { $ref: "#/components/schemas/Fox" },
        ],
      };
    },
    code: `import { Shop, type Pet } from "api-client";
const shop = new Shop();
const { pet } = await shop.items.update("1", { name: "a" });
if (pet?.kind === "cat") console.log(pet.lives);
export function sound(one: Pet): string { //! breaks-build union-branch-added
  switch (one.kind) {
    case "cat": return "meow";
    case "dog": return "wuff";
  }
}
export function walk(one: Pet): void {
  switch (one.kind) { //! behaviour union-branch-added
    case "cat": return;
    case "dog": return;
  }
}
export function feed(one: Pet): void {
  switch (one.kind) {
    case "cat": return;
    default: return;
  }
}
`,
  },
  "a response property is removed: those that read it": {
    change: ({ item }) => void delete item.properties.extra,
    code: `${HEAD}
const item = await shop.items.update("1", { name: "a" });
console.log(item.extra); //! breaks-build property-removed
console.log(item["extra"]); //! breaks-build property-removed
const { extra } = item; //! breaks-build property-removed
shop.items.update("1", { name: "a" }).then((one) => console.log(one.extra, extra)); //! breaks-build property-removed
for (const one of await shop.items.list()) console.log(one.extra); //! breaks-build property-removed
export const show = (one: Item) => one.extra; //! breaks-build property-removed
console.log(item.id);
`,
  },
  "a response property is removed, and the code is JavaScript": {
    file: "app.js",
    change: ({ item }) => {
      item.required = ["id"];
      delete item.properties.state;
      delete item.properties.extra;
    },
    code: `import { Shop } from "api-client";
const shop = new Shop();
const item = await shop.items.update("1", { name: "a" });
console.log(item.state); //! breaks-at-run-time property-removed
console.log(item.extra); //! behaviour property-removed
const { state } = await shop.items.update("1", { name: "a" }); //! breaks-at-run-time property-removed
console.log(item.id, state);
`,
  },
  "a request property is required now": {
    change: ({ body }) => void body.required.push("color"),
    code: `${HEAD}
await shop.items.update("1", { name: "a" }); //! breaks-build property-became-required
await shop.items.update("1", { name: "a", color: "red" });
export type { Item };
`,
  },
  "a required property is new in a request, and the code is JavaScript": {
    file: "app.js",
    change: ({ body }) => {
      body.required.push("price");
      body.properties.price = { type: "number" };
    },
    code: `import { Shop } from "api-client";
import { itemsUpdate } from "api-client/items";
const shop = new Shop();
await shop.items.update("1", { name: "a" }); //! breaks-at-run-time property-added-required
await itemsUpdate(shop, "1", { name: "a" }); //! breaks-at-run-time property-added-required
await shop.items.update("1", { name: "a", price: 1 });
export const send = (more) => shop.items.update("1", { name: "a", ...more }); //! may property-added-required
`,
  },
  "a request enum loses a value": {
    change: ({ body }) => {
      body.properties.color = { type: "string", enum: ["red"] };
    },
    code: `${HEAD}
await shop.items.update("1", { name: "a", color: "red" });
await shop.items.update("1", { name: "a", color: "blue" }); //! breaks-build enum-value-removed
export type { Item };
`,
  },
  "a parameter is removed, another is needed": {
    change: ({ operation }) => {
      operation.parameters[1] = { name: "tenant", in: "query", required: true, schema: { type: "string" } };
    },
    file: "app.js",
    code: `import { Shop } from "api-client";
const shop = new Shop();
await shop.items.update("1", { name: "a", verbose: true }); //! behaviour parameter-removed, breaks-at-run-time parameter-added-required
await shop.items.update("1", { name: "a", tenant: "t" });
await shop.items.list();
`,
  },
  "an operation is removed": {
    change: ({ paths }) => void delete paths["/items"],
    code: `${HEAD}
await shop.items.list(); //! breaks-build operation-removed
await shop.raw.GET("/items"); //! breaks-build operation-removed
await shop.items.update("1", { name: "a" });
export type { Item };
`,
  },
  "an operation has another name, and the code is JavaScript": {
    file: "app.js",
    change: ({ operation }) => {
      operation.operationId = "patchItem";
    },
    code: `import { Shop } from "api-client";
const shop = new Shop();
await shop.items.update("1", { name: "a" }); //! breaks-at-run-time operation-id-changed
await shop.items.list();
`,
  },
  "20 an error is no longer documented": {
    change: ({ operation }) => void delete operation.responses[404],
    code: `import { NotFoundError, Shop } from "api-client";
const shop = new Shop();
try {
  await shop.items.update("1", { name: "a" });
} catch (error) {
  if (error instanceof NotFoundError) console.log("none"); //! may response-removed
}
try {
  await shop.items.list();
} catch (error) {
  if (error instanceof NotFoundError) console.log("none");
}
`,
  },
  "a limit of a parameter is lowered": {
    change: ({ paths }) => {
      const [limit] = paths["/items"]?.get?.parameters ?? [];
      if (limit !== undefined) limit.schema = { type: "integer", maximum: 50 };
    },
    code: `${HEAD}
await shop.items.list({ limit: 50 });
await shop.items.list({ limit: 51 }); //! breaks-at-run-time maximum-lowered
await shop.raw.GET("/items", { params: { query: { limit: 99 } } }); //! breaks-at-run-time maximum-lowered
export const list = (limit: number) => shop.items.list({ limit }); //! may maximum-lowered
await shop.items.list();
export type { Item };
`,
  },
  "a default within an object that is sent": {
    base: ({ body, schemas }) => {
      schemas.Box = {
        type: "object",
        properties: { left: { type: "integer", default: 0 }, top: { type: "integer" } },
      };
      body.properties.box = { $ref: "#/components/schemas/Box" };
    },
    change: ({ schemas }) => {
      schemas.Box = {
        type: "object",
        properties: { left: { type: "integer", default: 5 }, top: { type: "integer" } },
      };
    },
    code: `import { Shop, type Box } from "api-client";
const shop = new Shop();
await shop.items.update("1", { name: "a", box: { top: 1 } }); //! behaviour default-changed
await shop.items.update("1", { name: "a", box: { top: 1, left: 2 } });
await shop.items.update("1", { name: "a" });
const box: Box = { top: 3 }; //! behaviour default-changed
await shop.items.update("1", { name: "a", box }); //! behaviour default-changed
`,
  },
  "a body that is a list": {
    base: ({ operation }) => {
      const items = { type: "object", properties: { note: { type: "string", maxLength: 100 } } };
      operation.requestBody = {
        required: true,
        content: { "application/json": { schema: { type: "array", maxItems: 9, items } } },
      };
    },
    change: ({ operation }) => {
      const items = { type: "object", properties: { note: { type: "string", maxLength: 3 } } };
      operation.requestBody = {
        required: true,
        content: { "application/json": { schema: { type: "array", maxItems: 2, items } } },
      };
    },
    code: `${HEAD}
await shop.items.update("1", { body: [{ note: "abc" }] });
await shop.items.update("1", { body: [{ note: "a" }, { note: "abcd" }] }); //! breaks-at-run-time max-length-lowered
await shop.items.update("1", { body: [{}, {}, {}] }); //! breaks-at-run-time max-items-lowered
export type { Item };
`,
  },
  "23 one schema, sent and read": {
    base: ({ operation, item }) => {
      operation.requestBody = {
        required: true,
        content: { "application/json": { schema: { $ref: "#/components/schemas/Item" } } },
      };
      item.required = ["id"];
    },
    change: ({ item }) => {
      item.required = ["id", "count"];
    },
    code: `${HEAD}
const item = await shop.items.update("1", { id: "a" }); //! breaks-build property-became-required
console.log(item.count, (await shop.items.update("1", { id: "a", count: 1 })).id);
export const made: Item = { id: "b" }; //! breaks-build property-became-required
`,
  },
  "an operation is at another address": {
    change: ({ paths, operation }) => {
      delete paths["/items/{id}"];
      paths["/articles/{id}"] = { post: { ...operation, "x-pawl-renamed-from": "POST /items/{id}" } };
    },
    code: `${HEAD}
await shop.items.update("1", { name: "a" }); //! may operation-moved
await shop.raw.POST("/items/{id}", { params: { path: { id: "1" } }, body: { name: "a" } }); //! breaks-build operation-moved
export type { Item };
`,
  },
  "a media type is no longer taken": {
    base: ({ operation, body }) => {
      operation.requestBody = {
        required: true,
        content: {
          "application/json": { schema: body },
          "application/x-www-form-urlencoded": { schema: body },
        },
      };
    },
    change: ({ operation, body }) => {
      operation.requestBody = { required: true, content: { "application/json": { schema: body } } };
    },
    file: "app.js",
    code: `import { Shop } from "api-client";
const shop = new Shop();
await shop.items.update("1", { name: "a" });
await shop.items.update("1", { name: "a" }, { contentType: "application/x-www-form-urlencoded" }); //! breaks-at-run-time media-type-removed
`,
  },
  "the base URL is another": {
    change: ({ document }) => {
      document.servers = [{ url: "https://new.test/v2" }];
    },
    code: `import { Shop } from "api-client";
const shop = new Shop();
const other = new Shop({ baseUrl: "https://api.test" }); //! may server-removed
await shop.items.list();
await other.items.list();
`,
  },
  "what a project does not use does not concern it": {
    change: ({ body, item }) => {
      body.properties.more = { type: "string" };
      item.properties.more = { type: "string" };
      delete body.properties.note;
    },
    code: `${HEAD}
await shop.items.list({ limit: 3 });
export type { Item };
`,
  },
};

test.each(Object.entries(CASES))(
  "%s",
  { timeout: 60_000 },
  async (_name, { change, base, code, file = "app.ts" }) => {
    const [older, newer] = pair(change, base);
    const files = { [file]: code };
    const consumer = await makeConsumer({ older, newer, files, compilerOptions: { allowJs: true } });
    const report = await impactOf(consumer);
    expect(listed(report.results)).toEqual(expected(files));
    expect(brokenBuild(consumer, report)).toEqual(await buildErrors(consumer));
  },
);

/** Files of accounts: what is read, what is refused, and what resolves to what. */
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { listAccounts, readAccount, readAccounts } from "../../generator/registry/accounts.js";
import { overlaysOf, resolveAddress } from "../../generator/registry/address.js";
import { readHistory } from "../../generator/registry/pins.js";
import { readRegistry } from "../../generator/registry/registry.js";
import { resolve } from "../../generator/registry/resolve.js";
import type { Registry } from "../../generator/registry/types.js";
import { copyGood } from "./folders.js";

const OVERLAY = `overlay: 1.1.0
info: { title: o, version: "1" }
actions:
  - { target: $.info.title, update: Tailored }
`;

/** The good registry with these files below its folder. */
async function registryWith(files: Record<string, string>): Promise<Registry> {
  const folder = copyGood();
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return readRegistry(join(folder, "registry.yaml"));
}

const FULL = `# A remark
title: Acme
pin: pets@2025-01-01
overlays: [titled]
notify: { email: api@acme.example, webhook: "https://acme.example/hook" }
allowedDomains: [acme.example, "*.acme.example"]
`;

describe("accounts", () => {
  it("are read with everything", async () => {
    const registry = await registryWith({ "accounts/acme.yaml": FULL, "overlays/titled.yaml": OVERLAY });
    const account = await readAccount(registry, "acme");
    expect(account).toMatchObject({
      id: "acme",
      title: "Acme",
      pin: "pets@2025-01-01",
      version: { api: "pets", id: "2025-01-01" },
      overlays: [{ name: "titled" }],
      notify: { email: "api@acme.example", webhook: "https://acme.example/hook" },
      allowedDomains: ["acme.example", "*.acme.example"],
    });
    expect(account.locate("#/pin")).toMatchObject({ line: 3, column: 1 });
  });

  it("are listed by code unit; other files do not count", async () => {
    const pin = "pin: pets@1.9.0\n";
    const registry = await registryWith({
      "accounts/b.yaml": pin,
      "accounts/a1.yaml": pin,
      "accounts/a-1.yaml": pin,
      "accounts/b.history.jsonl": "",
      "accounts/.b.yaml.swp": "x",
      "accounts/README.md": "x",
    });
    expect(await listAccounts(registry)).toEqual(["a-1", "a1", "b"]);
    expect((await readAccounts(registry)).map((account) => account.id)).toEqual(["a-1", "a1", "b"]);
  });

  it("are none where there is no folder", async () => {
    expect(await readAccounts(await registryWith({}))).toEqual([]);
  });

  it.each([
    ["no pin", "title: A\n", '"pin" is missing', 1],
    ["an unknown setting", "pin: pets@1.9.0\npinn: x\n", '"pinn" is no setting', 2],
    ["a pin without a version", "pin: pets\n", '"pets" is not allowed here', 1],
    ["a pin that moves", "pin: pets@current\n", "pets has no version current", 1],
    ["an unknown API", "pin: cars@1.0.0\n", "There is no API cars", 1],
    ["an API from the prototype", "pin: constructor@1.0.0\n", "There is no API constructor", 1],
    ["an unknown version", "pin: pets@9.9.9\n", "pets has no version 9.9.9", 1],
    ["an overlay that is not there", "pin: pets@1.9.0\noverlays:\n  - none\n", "There is no overlay none", 3],
    ["an overlay outside", "pin: pets@1.9.0\noverlays: [../../x]\n", '"../../x" is not allowed', 2],
    ["an overlay twice", "pin: pets@1.9.0\noverlays: [a, a]\n", "is not allowed", 2],
    ["plain http", "pin: pets@1.9.0\nnotify: { webhook: http://a.example }\n", "is not allowed", 2],
    [
      "a header in an address",
      'pin: pets@1.9.0\nnotify: { email: "a@b.example\\nBcc: c@d.example" }\n',
      "is not allowed",
      2,
    ],
    ["a domain with a path", "pin: pets@1.9.0\nallowedDomains: [a.example/x]\n", "is not allowed", 2],
    ["a title of two lines", 'pin: pets@1.9.0\ntitle: "a\\nb"\n', "is not allowed", 2],
    ["a list", "- pin\n", "should be a map", 1],
    ["no YAML", "pin: [\n", "Not valid YAML", 2],
  ])("are refused: %s", async (_name, text, message, line) => {
    const registry = await registryWith({ "accounts/acme.yaml": text.replace("@b", "@b") });
    const error: unknown = await readAccount(registry, "acme").catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ name: "PawlError", place: { line } });
    expect(String(error)).toContain(message.replace(" here", ""));
  });

  it.each(["Acme.yaml", "a--b.yaml", "a b.yaml", "x.yml", `${"a".repeat(65)}.yaml`])(
    "a file called %s names no account",
    async (name) => {
      const registry = await registryWith({ [`accounts/${name}`]: "pin: pets@1.9.0\n" });
      await expect(listAccounts(registry)).rejects.toMatchObject({ code: "account-invalid" });
    },
  );
});

describe("account:name", () => {
  const files = {
    "accounts/acme.yaml": FULL,
    "accounts/plain.yaml": "pin: pets@1.9.0\n",
    "overlays/titled.yaml": OVERLAY,
  };

  it("is an address", async () => {
    const registry = await registryWith(files);
    const address = await resolveAddress("account:acme", registry);
    expect(address).toMatchObject({
      kind: "account",
      version: { id: "2025-01-01" },
      account: { id: "acme" },
    });
    expect(overlaysOf(address).map((file) => file.replace(/.*\//, ""))).toEqual(["titled.yaml"]);
    expect(overlaysOf(await resolveAddress("account:plain", registry))).toEqual([]);
  });

  it.each(["account:nobody", "account:", "account:../registry", "account:constructor"])(
    "%s is unknown",
    async (text) => {
      await expect(resolveAddress(text, await registryWith(files))).rejects.toMatchObject({
        code: "address-unknown",
        fix: "Use one of acme, plain.",
      });
    },
  );

  it("needs a registry", async () => {
    await expect(resolveAddress("account:acme", undefined)).rejects.toMatchObject({
      code: "address-unknown",
    });
  });
});

describe("resolve", () => {
  it("gives the version as tailored, and a hash that tells documents apart", async () => {
    const registry = await registryWith({
      "accounts/acme.yaml": FULL,
      "accounts/same.yaml": "pin: pets@2025-01-01\noverlays: [titled, nothing]\n",
      "accounts/plain.yaml": "pin: pets@2025-01-01\n",
      "overlays/titled.yaml": OVERLAY,
      "overlays/nothing.yaml": OVERLAY.replace("$.info.title", "$.nowhere"),
    });
    const [acme, same, plain] = await Promise.all(
      ["acme", "same", "plain"].map((id) => resolve(registry, id)),
    );
    expect(acme?.document.document.info.title).toBe("Tailored");
    expect(acme?.hash).toBe(same?.hash);
    expect(acme?.hash).not.toBe(plain?.hash);
    expect(same?.document.notices.map((notice) => notice.code)).toContain("overlay-unmatched");
  });

  it("knows the pin of an earlier day", async () => {
    const registry = await registryWith({
      "accounts/acme.yaml": "pin: pets@2025-01-01\n",
      "accounts/acme.history.jsonl":
        '{"at":"2024-03-01","from":"pets@1.9.0","to":"pets@2024-02-29"}\n{"at":"2025-02-01","from":"pets@2024-02-29","to":"pets@2025-01-01"}\n',
    });
    const on = async (day: string): Promise<string> => (await resolve(registry, "acme", day)).version.id;
    expect(await on("2024-02-28")).toBe("1.9.0");
    expect(await on("2024-03-01")).toBe("2024-02-29");
    expect(await on("2025-01-31")).toBe("2024-02-29");
    expect(await on("2025-02-01")).toBe("2025-01-01");
    await expect(resolve(registry, "acme", "yesterday")).rejects.toMatchObject({ code: "usage" });
  });

  it("refuses a history that was tampered with, naming the line", async () => {
    const registry = await registryWith({
      "accounts/acme.yaml": "pin: pets@1.9.0\n",
      "accounts/acme.history.jsonl":
        '{"at":"2024-03-01","from":null,"to":"pets@1.9.0"}\n{"at":"2024-13-01"}\n',
    });
    await expect(readHistory(registry, "acme")).rejects.toMatchObject({
      code: "account-invalid",
      place: { line: 2 },
    });
  });
});

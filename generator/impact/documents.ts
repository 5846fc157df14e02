/** The two versions that a project is held against: the one that its client is of, and the one that it may move to. */
import { stat } from "node:fs/promises";
import type { PackageIdentity } from "../client/package.js";
import { PawlError } from "../diagnostics/errors.js";
import { versionTarget } from "../generate/plan.js";
import { load } from "../load/load.js";
import type { LoadedDocument, LoadOptions } from "../load/types.js";
import type { ModelOptions } from "../model/build.js";
import { overlaysOf, resolveAddress } from "../registry/address.js";
import { readRegistry } from "../registry/registry.js";
import type { RegisteredApi, Registry } from "../registry/types.js";
import { isDate } from "../registry/versions.js";
import type { ClientPackage } from "./project/packages.js";

/** A document with all that its client is made of. */
export interface Opened {
  readonly loaded: LoadedDocument;
  readonly model: ModelOptions;
  readonly identity: PackageIdentity;
  /** The day from which it holds. */
  readonly today: string;
}

/** An id of a version alone, not an address. */
const PLAIN_VERSION = /^[\w.-]+$/;

/** Finds documents by address, or by version of the API of a client. */
export class Documents {
  readonly #registry: Registry | undefined;
  readonly #api: RegisteredApi | undefined;
  readonly #load: LoadOptions;

  private constructor(registry: Registry | undefined, api: RegisteredApi | undefined, options: LoadOptions) {
    this.#registry = registry;
    this.#api = api;
    this.#load = options;
  }

  /**
   * @param file of the registry, which need not be there
   * @param api id of the API, where it is not to be found out
   * @throws PawlError `address-unknown` for an API that the registry does not have
   */
  static async open(file: string, api: string | undefined, options: LoadOptions): Promise<Documents> {
    const registry = (await isThere(file)) ? await readRegistry(file) : undefined;
    const chosen = api === undefined ? undefined : registry?.apis.get(api);
    if (api !== undefined && chosen === undefined) {
      const known = [...(registry?.apis.keys() ?? [])].join(", ");
      throw new PawlError("address-unknown", `There is no API ${api} in ${file}`, {
        fix: known === "" ? "Name documents with --from and --to." : `Use one of ${known}.`,
      });
    }
    return new Documents(registry, chosen, options);
  }

  /** Names of the client packages that the registry makes. */
  get packageNames(): readonly string[] {
    const apis = this.#api === undefined ? [...(this.#registry?.apis.values() ?? [])] : [this.#api];
    return apis.map((api) => api.package);
  }

  /** The registry's API that a client is of. */
  apiOf(client: ClientPackage): RegisteredApi | undefined {
    if (this.#api !== undefined) return this.#api;
    const apis = [...(this.#registry?.apis.values() ?? [])];
    return (
      apis.find((api) => api.package === (client.name ?? client.specifier)) ??
      apis.find((api) => api.title === client.apiTitle)
    );
  }

  /** What to look up for a version or address of a client. */
  addressOf(given: string, client: ClientPackage): string {
    const api = this.apiOf(client);
    const isVersion = PLAIN_VERSION.test(given) && !/\.(?:ya?ml|json)$/i.test(given);
    return isVersion && api !== undefined ? `${api.id}@${given}` : given;
  }

  /**
   * @param given a version of the client's API, or an address
   * @throws PawlError for an address that leads nowhere, and for anything wrong with a document
   */
  async read(given: string, client: ClientPackage): Promise<Opened> {
    const address = await resolveAddress(this.addressOf(given, client), this.#registry);
    const loaded = await load(address.file, { ...this.#load, overlays: overlaysOf(address) });
    const { version: text } = loaded.document.info;
    const today = isDate(text) ? text : new Date().toISOString().slice(0, 10);
    const api = "version" in address ? this.#registry?.apis.get(address.version.api) : undefined;
    if (api === undefined || !("version" in address) || this.#registry === undefined) {
      const { clientName } = client;
      return {
        loaded,
        model: clientName === undefined ? {} : { clientName },
        identity: { packageName: client.name ?? client.specifier, packageVersion: "0.0.0" },
        today,
      };
    }
    const { model, identity } = versionTarget(this.#registry, api, address.version);
    return { loaded, model, identity, today: address.version.released ?? today };
  }
}

async function isThere(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}

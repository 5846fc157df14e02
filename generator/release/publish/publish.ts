/** `pawl publish`: puts what is missing on npm, and leaves alone what is there. */

import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { PawlError } from "../../diagnostics/errors.js";
import { mapLimited } from "../../output/filesystem.js";
import { verifyFrozen } from "../../registry/freezing.js";
import { readLock } from "../../registry/lock.js";
import type { Registry } from "../../registry/types.js";
import { type NpmOptions, NpmRegistry, type PublishedVersion } from "./npm.js";
import { buildPackage, type ClientPackage, describePackage } from "./package.js";
import type { PublishItem } from "./plan.js";
import { type PublishedPackage, recordKey, recordPublished } from "./record.js";

export interface PublishOptions extends NpmOptions {
  /** Ask the registry and change nothing. */
  readonly isDryRun: boolean;
  /** Folder that gets the tarballs. */
  readonly packInto?: string;
  /** Is told what is being done, for progress. */
  readonly onStage?: (stage: string) => void;
}

/** What became of one package; with a dry run, what would become of it. */
export interface PublishResult {
  readonly label: string;
  readonly package: string;
  readonly version: string;
  /** SHA-256, hex. */
  readonly content: string;
  readonly outcome: "published" | "unchanged";
  /** Dist-tags that were moved to it. */
  readonly tags: readonly string[];
  /** Text of the deprecation that was set (empty: lifted); undefined where it was right already. */
  readonly deprecation: string | undefined;
}

const COMPILER = createRequire(import.meta.url)("typescript/package.json") as { readonly version: string };

/** A package beside what the registry has of it. */
interface Pending {
  readonly item: PublishItem;
  readonly client: ClientPackage;
  readonly npm: NpmRegistry;
  readonly there: PublishedVersion | undefined;
}

/**
 * Builds and publishes packages, oldest first. Nothing is published when any of them is refused. What a run that failed
 * has done already is found there by the next one.
 *
 * @throws PawlError `version-frozen`, `not-generated`, `publish-conflict` (another content under the same version),
 *   `npm-failed`
 */
export async function publishPackages(
  registry: Registry,
  items: readonly PublishItem[],
  options: PublishOptions,
): Promise<PublishResult[]> {
  const stage = options.onStage ?? (() => undefined);
  await refuseThawed(registry, items);
  const pending: Pending[] = [];
  for (const item of items) {
    stage(`asking for ${item.label}`);
    pending.push(await prepare(item, options));
  }
  refuseConflicts(pending);
  const folder = await mkdtemp(join(tmpdir(), "pawl-publish-"));
  try {
    for (const [index, one] of pending.entries()) {
      const isMissing = one.there === undefined && !options.isDryRun;
      if (!isMissing && options.packInto === undefined) continue;
      stage(`building ${one.client.name}@${one.client.version}`);
      const place = join(folder, String(index));
      await stageFiles(place, one.client);
      if (options.packInto !== undefined) {
        await mkdir(options.packInto, { recursive: true });
        await one.npm.pack(place, options.packInto);
      }
      if (!isMissing) continue;
      stage(`publishing ${one.client.name}@${one.client.version}`);
      await one.npm.publish(place, one.item.tags[0]);
      await record(registry, [one]);
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
  if (!options.isDryRun) await record(registry, pending);
  return annotate(pending, options, stage);
}

async function prepare(item: PublishItem, options: PublishOptions): Promise<Pending> {
  const { files, stamp } = await item.read();
  const client = describePackage(files, { ...item.provenance, stamp }, `typescript@${COMPILER.version}`);
  const npm = new NpmRegistry(client.name, options);
  return { item, client, npm, there: await npm.view(client.version) };
}

/** A client of a document that changed after its release would contradict the one that was promised. */
async function refuseThawed(registry: Registry, items: readonly PublishItem[]): Promise<void> {
  const findings = await verifyFrozen(registry, await readLock(registry));
  const finding = findings.find(({ api, version }) =>
    items.some(({ versions }) => versions.some((one) => one.api === api && one.id === version)),
  );
  if (finding === undefined) return;
  throw new PawlError("version-frozen", finding.message, { fix: finding.fix, place: finding.place });
}

function refuseConflicts(pending: readonly Pending[]): void {
  for (const { client, there } of pending) {
    if (there === undefined || there.content === client.content) continue;
    const name = `${client.name}@${client.version}`;
    const what = there.content === undefined ? "was not published by pawl" : "has another content";
    throw new PawlError("publish-conflict", `${name} is on npm already and ${what}`, {
      fix: "A published version never changes: give the client a new package version, or publish from the commit that it was made of.",
    });
  }
}

async function stageFiles(folder: string, client: ClientPackage): Promise<void> {
  // Loaded here: a run that has nothing to publish never loads the compiler.
  const { compileClient } = await import("./compile.js");
  for (const { path, content } of buildPackage(client, compileClient)) {
    const file = join(folder, path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, content);
  }
}

async function record(registry: Registry, pending: readonly Pending[]): Promise<void> {
  const packages = pending.map(({ item, client }): [string, PublishedPackage] => [
    recordKey(client.name, client.version),
    {
      api: item.provenance.api,
      apiVersion: item.versions.at(-1)?.id ?? "",
      content: client.content,
    },
  ]);
  await recordPublished(registry, new Map(packages));
}

/** Dist-tags and deprecations: after all packages are there, for a tag may lead from one to the other. */
async function annotate(
  pending: readonly Pending[],
  options: PublishOptions,
  stage: (text: string) => void,
): Promise<PublishResult[]> {
  const byName = new Map(pending.map((one) => [one.client.name, one.npm]));
  const found = await mapLimited([...byName], async ([name, npm]) => [name, await npm.tags()] as const);
  const tags = new Map(found);
  const results: PublishResult[] = [];
  for (const { item, client, npm, there } of pending) {
    const moved = item.tags.filter((tag) => tags.get(client.name)?.get(tag) !== client.version);
    const deprecation = item.deprecation === (there?.deprecated ?? "") ? undefined : item.deprecation;
    if (!options.isDryRun) {
      stage(`tags of ${client.name}@${client.version}`);
      for (const tag of moved) await npm.tag(client.version, tag);
      if (deprecation !== undefined) await npm.deprecate(client.version, deprecation);
    }
    results.push({
      label: item.label,
      package: client.name,
      version: client.version,
      content: client.content,
      outcome: there === undefined ? "published" : "unchanged",
      tags: there === undefined ? item.tags : moved,
      deprecation,
    });
  }
  return results;
}

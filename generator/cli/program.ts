/** The commands and their options: the one place that lists them. */
import { Command, Option } from "commander";
import { cleanText } from "../templates/text.js";
import { readVersion } from "./version.js";

/** Options that commands share. */
const json = (): Option => new Option("--json", "print one JSON object on standard output");
const registry = (): Option => new Option("--registry <file>", "the registry").default("spec/registry.yaml");
const at = (): Option => new Option("--at <day>", "reckon as on this day, YYYY-MM-DD (default: today)");
const allowRemote = (when = ""): Option =>
  new Option("--allow-remote", `${when}follow $refs to http(s) URLs`);
const refRoot = (when = ""): Option =>
  new Option("--ref-root <dir>", `${when}folder that $refs may read from (default: the document's own)`);

/** Builds the argument parser. Commands are loaded when they run. */
export function createProgram(): Command {
  const program = new Command("pawl")
    .description(
      "Versioned OpenAPI documents in; for each version a typed client, docs and what changed out.",
    )
    .version(readVersion(), "-V, --version", "print the version")
    .helpOption("-h, --help", "show help")
    .helpCommand("help [command]", "show help, or that of a command")
    .showHelpAfterError("(pawl --help shows the commands)")
    .configureOutput({ outputError: (text, write) => write(cleanText(text)) })
    .enablePositionalOptions()
    .exitOverride();

  program
    .command("generate")
    .description("clients and docs of the registry's versions, or one client from one document")
    .option("--api <id>", "only this API of the registry")
    .option("--version <version>", "only this version, or `current`")
    .option("--account <id>", "only what this account needs")
    .option("--accounts", "only what the accounts need")
    .option("--all", "every version and account (the default where nothing narrows it)")
    .option("--spec <file>", "one document (a path, or - for standard input) instead of the registry")
    .option("--out <dir>", "with --spec: the folder to write")
    .option("--name <name>", "with --spec: class of the client (default: from the title)")
    .option("--package <name>", "with --spec: name of the npm package (default: api-client)")
    .option("--open-enums", "with --spec: enums of responses admit values that the document does not know")
    .option("--present-defaults", "with --spec: properties with a default are there in responses")
    .option("--dates", "with --spec: dates are a Date, both ways")
    .option("--bigints", "with --spec: integers of 64 bits are a bigint, both ways, and lose no digit")
    .option("--with <targets>", "with --spec: also zod, tanstack, msw, by commas")
    .option("--no-docs", "with --spec: leave the docs out")
    .option(
      "--strict",
      "with --spec or --check: exit with 1 where a document says what the types of its client cannot",
    )
    .option("--check", "write nothing; exit with 1 where the output is not current")
    .option("--watch", "generate again when a document or template changes")
    .option("--force", "generate although nothing changed, and over files that pawl did not make")
    .option("--templates <dir>", "templates that replace built-in ones of the same name")
    .addOption(registry())
    .addOption(allowRemote("with --spec: "))
    .addOption(refRoot("with --spec: "))
    .addOption(json())
    .action(async (options) => {
      const { generate } = await import("./commands/generate.js");
      process.exitCode = await generate(options);
    });

  program
    .command("diff")
    .description("what changed between two documents, and whom it breaks")
    .argument("[base]", "the older: a path, -, api@version or account:name")
    .argument("[revision]", "the newer: a path, -, api@version or account:name")
    .option("--format <names>", "text, json, markdown, html, sarif, github, junit (default: text)")
    .option("-o, --output <dir>", "write one file a format into a folder")
    .addOption(
      new Option("--fail-on <level>", "exit with 1 from this level on")
        .choices(["breaking", "warning", "none"])
        .default("breaking"),
    )
    .option("--only <rules>", "only findings of these rules, by id")
    .option("--ignore <rules>", "no findings of these rules")
    .option("--account <name>", "as an account sees it: with its overlays, and only what it uses")
    .option("--policy <file>", "levels, open enums, grace periods and accepted findings")
    .option("--code-frame", "show the lines of both documents")
    .option("--annotations", "list changes of texts and examples too")
    .option("--matrix <api>", "the verdict of every pair of versions of an API of the registry")
    .option("--templates <dir>", "templates that replace built-in ones of the same name")
    .addOption(registry())
    .addOption(allowRemote())
    .addOption(refRoot())
    .addOption(json())
    .action(async (base, revision, options) => {
      const { diffDocuments } = await import("./commands/diff.js");
      process.exitCode = await diffDocuments(base, revision, options);
    });

  program
    .command("impact")
    .description(
      "which places of a TypeScript or JavaScript project another version breaks or changes: its calls of the client, what they send, and what it reads",
    )
    .argument("<project>", "a folder, or its tsconfig file")
    .requiredOption("--to <version>", "where it may move: a version of its API, or an address as for diff")
    .option(
      "--from <version>",
      "what it is written for (default: the version of the client that it has installed)",
    )
    .option("--api <id>", "only the clients of this API of the registry")
    .option("--format <name>", "text, json, sarif or github (default: text)")
    .addOption(
      new Option("--fail-on <level>", "exit with 1 from this level on")
        .choices(["breaking", "warning", "none"])
        .default("breaking"),
    )
    .option("--policy <file>", "levels, open enums, grace periods and accepted findings")
    .addOption(registry())
    .addOption(allowRemote())
    .addOption(refRoot())
    .addOption(json())
    .action(async (project, options) => {
      const { showImpact } = await import("./commands/impact.js");
      process.exitCode = await showImpact(project, options);
    });

  program
    .command("usage")
    .description("the operations and fields that a project uses, as a manifest without its code")
    .argument("<project>", "a folder, or its tsconfig file")
    .option(
      "--from <version>",
      "what it is written for (default: the version of the client that it has installed)",
    )
    .option("--api <id>", "only the clients of this API of the registry")
    .addOption(registry())
    .addOption(allowRemote())
    .addOption(refRoot())
    .addOption(json())
    .action(async (project, options) => {
      const { showUsage } = await import("./commands/usage.js");
      process.exitCode = await showUsage(project, options);
    });

  program
    .command("explain")
    .description("a rule of the diff: what it means, why it matters, what to do; without one, all rules")
    .argument("[rule]", "id of a rule")
    .option("--markdown", "the page of all rules")
    .addOption(json())
    .action(async (rule, options) => {
      const { explainRule } = await import("./commands/explain.js");
      process.exitCode = await explainRule(rule, options);
    });

  program
    .command("lint")
    .description("check a document against the OpenAPI standard and the API's style rules")
    .argument("<document>", "a path, -, api@version or account:name")
    .option("--config <file>", "a redocly.yaml (default: the one of the API, else the recommended rules)")
    .addOption(registry())
    .addOption(allowRemote())
    .addOption(refRoot())
    .addOption(json())
    .action(async (document, options) => {
      const { lint } = await import("./commands/lint.js");
      process.exitCode = await lint(document, options);
    });

  program
    .command("bundle")
    .description("one self-contained document from one of many files")
    .argument("<document>", "a path, -, api@version or account:name")
    .option("-o, --output <file>", "write to a file instead of standard output")
    .addOption(new Option("--format <format>", "of the output (default: json)").choices(["json", "yaml"]))
    .addOption(registry())
    .addOption(allowRemote())
    .addOption(refRoot())
    .addOption(json())
    .action(async (document, options) => {
      const { bundleDocument } = await import("./commands/bundle.js");
      process.exitCode = await bundleDocument(document, options);
    });

  program
    .command("accounts")
    .description("the accounts: pin, its status, days to sunset, how far behind, and what moving would break")
    .addOption(at())
    .addOption(registry())
    .addOption(json())
    .action(async (options) => {
      const { listAccounts } = await import("./commands/accounts.js");
      process.exitCode = await listAccounts(options);
    });

  program
    .command("publish")
    .description("build the client packages and put what is missing on an npm registry")
    .option("--api <id>", "only this API of the registry")
    .option("--version <version>", "only this version, or `current`")
    .option("--registry-url <url>", "the npm registry (default: what npm is configured for)")
    .addOption(new Option("--access <access>", "of a scoped package").choices(["public", "restricted"]))
    .option("--otp <code>", "one-time password of npm")
    .option("--pack <dir>", "also write the tarballs into a folder")
    .option("--dry-run", "show what would be published, and publish nothing")
    .addOption(registry())
    .addOption(json())
    .action(async (options) => {
      const { publish } = await import("./commands/publish.js");
      process.exitCode = await publish(options);
    });

  program
    .command("pin")
    .description("move an account to another version; shows what that changes for it first")
    .argument("<account>", "id of the account")
    .argument("[version]", "id of a version, or `current`")
    .option("--undo", "take the last move back")
    .option("-y, --yes", "do not ask")
    .option("--dry-run", "show what the move changes, and stop")
    .addOption(at())
    .addOption(registry())
    .addOption(json())
    .action(async (account, version, options) => {
      const { pin } = await import("./commands/pin.js");
      process.exitCode = await pin(account, version, options);
    });

  program
    .command("release")
    .description(
      "release a document as a version: lint, diff, semver, freeze, changelog, generate, in one step",
    )
    .argument("<file>", "the document")
    .requiredOption("--version <version>", "id of the new version, a day or a semantic version")
    .option("--api <id>", "the API, where the registry has several")
    .option(
      "--at <day>",
      "day of the release, YYYY-MM-DD (default: the version, where that is a day, else today)",
    )
    .option("--allow-undeprecated-removal", "although it removes what was never deprecated")
    .option("--dry-run", "show everything, and change nothing")
    .addOption(registry())
    .addOption(json())
    .action(async (file, options) => {
      const { release } = await import("./commands/release.js");
      process.exitCode = await release(file, options);
    });

  for (const [name, status, description] of [
    ["deprecate", "deprecated", "announce that a version is deprecated, and when it stops"],
    ["sunset", "sunset", "record that a deprecated version has stopped"],
  ] as const) {
    const command = program
      .command(name)
      .description(description)
      .argument("<version>", "as api@version")
      .option("--force", "against the policy, and against what was promised before")
      .option("--dry-run", "show what would change, and stop")
      .addOption(at())
      .addOption(registry())
      .addOption(json())
      .action(async (version, options) => {
        const { changeStatus } = await import("./commands/status.js");
        process.exitCode = await changeStatus(version, status, options);
      });
    if (status === "deprecated") {
      command
        .option("--sunset <day>", "day on which it stops, YYYY-MM-DD")
        .option("--brownout <from/to...>", "times in between in which it answers no requests");
    }
  }

  program
    .command("notify")
    .description("tell subscribed accounts on older versions what moving to a version means for each")
    .argument("[version]", "a version, `current`, or api@version")
    .option("--account <ids...>", "only these accounts")
    .option("--dry-run <dir>", "write the messages into a folder, and send nothing")
    .option("--record <file>", "what was sent (default: notified.jsonl beside the registry)")
    .option("--templates <dir>", "templates that replace built-in ones of the same name")
    .option("--allow-private", "webhooks may lead into private networks and to this machine")
    .option("--webhook-secret <account>", "print the secret by which an account checks signatures")
    .addOption(at())
    .addOption(registry())
    .addOption(json())
    .action(async (version, options) => {
      const { notify } = await import("./commands/notify.js");
      process.exitCode = await notify(version, options);
    });

  program
    .command("check")
    .description(
      "for CI: frozen versions untouched, lint clean, dates, pins and overlays valid, generated/ current",
    )
    .option("--format <name>", "text, json, sarif or github (default: text)")
    .addOption(at())
    .addOption(registry())
    .addOption(json())
    .action(async (options) => {
      const { check } = await import("./commands/check.js");
      process.exitCode = await check(options);
    });
  return program;
}

/** Documents to folders: every peer and Pawl, by turns. */
import { existsSync, mkdirSync, readdirSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { medianOf } from "./statistics.mjs";

/**
 * @typedef {import("./inputs.mjs").Input} Input
 * @typedef {import("./measure.mjs").Meter} Meter
 * @typedef {import("./measure.mjs").Sample} Sample
 * @typedef {import("./peers.mjs").Subject & { keepsFolder?: boolean }} Subject
 *
 * @typedef {object} Row
 * @property {string} input id
 * @property {string} subject id
 * @property {string} title
 * @property {string} makes
 * @property {string} node
 * @property {readonly Sample[]} samples empty when it failed
 * @property {Sample} [median]
 * @property {number} [bytes] of the output
 * @property {string} [failure]
 */

/**
 * Measures all subjects on one document, in rounds (A B C, A B C, …) so that a slow minute of the machine hits all of
 * them. A first round is thrown away; who fails in it is not asked again.
 *
 * @param {Input} input
 * @param {readonly Subject[]} subjects
 * @param {number} rounds
 * @param {Meter} meter
 * @param {string} folder scratch
 * @returns {Row[]}
 */
export function measureInput(input, subjects, rounds, meter, folder) {
  const rows = subjects.map((subject) => ({
    subject,
    out: join(folder, input.id, subject.id.replaceAll("/", "+")),
    samples: /** @type {Sample[]} */ ([]),
    failure: /** @type {string | undefined} */ (undefined),
    bytes: 0,
  }));
  for (let round = 0; round <= rounds; round++) {
    for (const row of rows) {
      if (row.failure !== undefined) continue;
      process.stderr.write(
        `${input.title}, ${round === 0 ? "warm-up" : `round ${round}/${rounds}`}: ${row.subject.id}\n`,
      );
      if (!row.subject.keepsFolder || round === 0) rmSync(row.out, { recursive: true, force: true });
      mkdirSync(row.out, { recursive: true });
      const command = row.subject.command(input.file, row.out);
      const outcome = meter.run(command);
      row.bytes = sizeOf(row.out);
      if (outcome.code !== 0 || row.bytes === 0) row.failure = reasonOf(outcome);
      else if (round > 0) row.samples.push(outcome.sample);
    }
  }
  return rows.map(({ subject, samples, failure, bytes }) => ({
    input: input.id,
    subject: subject.id,
    title: subject.title,
    makes: subject.makes,
    node: subject.node,
    samples,
    ...(failure === undefined ? { median: medianSample(samples), bytes } : { failure }),
  }));
}

/**
 * @param {readonly Sample[]} samples
 * @returns {Sample}
 */
export function medianSample(samples) {
  return {
    wall: medianOf(samples, (sample) => sample.wall),
    cpu: medianOf(samples, (sample) => sample.cpu),
    rss: medianOf(samples, (sample) => sample.rss),
  };
}

/** What a failed tool said: its last line that reads like a sentence. @param {import("./measure.mjs").Outcome} outcome */
function reasonOf({ code, stdout, stderr }) {
  const lines = `${stdout}\n${stderr}`.split("\n").map((line) => line.trim());
  const sentence = lines.filter((line) => !/^[║╔╚]/.test(line) && line.split(/\s+/).length > 3).at(-1);
  return `exit ${code}: ${(sentence ?? "nothing was written").slice(0, 160)}`;
}

/** @param {string} folder @returns {number} bytes of all files below it */
function sizeOf(folder) {
  if (!existsSync(folder)) return 0;
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .reduce((sum, entry) => sum + statSync(join(entry.parentPath, entry.name)).size, 0);
}

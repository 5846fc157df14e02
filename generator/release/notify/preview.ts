/** Messages as files: what `--dry-run` shows. */
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { createTransport } from "nodemailer";
import { PawlError } from "../../diagnostics/errors.js";
import { composeMail } from "./mailer.js";
import type { Message } from "./notify.js";

/**
 * Writes each mail as `<account>.eml`, `.txt` and `.html`, each webhook as `<account>.webhook.json`.
 *
 * @returns paths of the files
 * @throws PawlError `output-unwritable`
 */
export async function writePreview(messages: readonly Message[], folder: string): Promise<string[]> {
  const paths: string[] = [];
  const write = async (name: string, content: string | Uint8Array): Promise<void> => {
    const path = join(folder, name);
    await writeFile(path, content);
    paths.push(path);
  };
  try {
    await mkdir(folder, { recursive: true });
    // The id of an account is a file name: lower-case letters, digits and hyphens.
    for (const { account, letter, body } of messages) {
      if (body !== undefined)
        await write(`${account}.webhook.json`, `${JSON.stringify(JSON.parse(body), undefined, 2)}\n`);
      if (letter === undefined) continue;
      const transport = createTransport({ streamTransport: true, buffer: true, newline: "unix" });
      const { message } = await transport.sendMail(composeMail(letter));
      if (message instanceof Uint8Array) await write(`${account}.eml`, message);
      await write(`${account}.txt`, letter.mail.text);
      await write(`${account}.html`, letter.mail.html);
    }
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new PawlError("output-unwritable", `${folder} cannot be written: ${reason}`, {
      fix: "Choose another place, or change its rights.",
      cause,
    });
  }
  return paths;
}

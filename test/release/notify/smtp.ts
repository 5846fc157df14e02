/** A real SMTP server on the loopback address that keeps the mails it was given. */
import type { AddressInfo } from "node:net";
import { type ParsedMail, simpleParser } from "mailparser";
import { SMTPServer } from "smtp-server";
import { afterAll, beforeAll, beforeEach } from "vitest";

export interface Received {
  /** Of the envelope. */
  readonly to: readonly string[];
  readonly mail: ParsedMail;
  readonly raw: string;
}

export interface MailServer {
  url: string;
  readonly received: Received[];
  /** Recipients that are refused, with the code of the answer. */
  readonly refused: Map<string, number>;
}

/** Starts a server for the tests of a file; each test begins with nothing received and nobody refused. */
export function useMailServer(): MailServer {
  const state: MailServer = { url: "", received: [], refused: new Map() };
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["AUTH", "STARTTLS"],
    onRcptTo: ({ address }, _session, done) => {
      const responseCode = state.refused.get(address);
      if (responseCode === undefined) done();
      else done(Object.assign(new Error(`no such user as <${address}>`), { responseCode }));
    },
    onData: (stream, session, done) => {
      const chunks: Buffer[] = [];
      stream.on("data", (chunk: Buffer) => chunks.push(chunk));
      stream.on("end", async () => {
        const raw = Buffer.concat(chunks);
        const to = session.envelope.rcptTo.map(({ address }) => address);
        state.received.push({ to, mail: await simpleParser(raw), raw: raw.toString("latin1") });
        done();
      });
    },
  });
  beforeAll(async () => {
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    state.url = `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`;
  });
  beforeEach(() => {
    state.received.length = 0;
    state.refused.clear();
  });
  afterAll(() => new Promise<void>((resolve) => server.close(resolve)));
  return state;
}

/** What the platform is; everything looked up when asked for, so that importing does nothing. */

interface Host {
  readonly process?: {
    readonly env?: Readonly<Record<string, string | undefined>>;
    readonly versions?: { readonly node?: string };
  };
  readonly document?: unknown;
}

const host = globalThis as Host;

/** An environment variable without surrounding space, or undefined where it is empty or there is no environment. */
export function readEnv(name: string | undefined): string | undefined {
  return (name && host.process?.env?.[name]?.trim()) || undefined;
}

/** Whether this is a web page. */
export function isPage(): boolean {
  return host.document !== undefined;
}

/** Whether a User-Agent header may be set: Node, Deno, Bun and what is like them; a browser's own must stand. */
export function hasOwnUserAgent(): boolean {
  return !isPage() && !!host.process?.versions?.node;
}

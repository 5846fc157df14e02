/** Names of what a client package may have beside the client. */

/** The targets beside the client: schemas of Zod, options of TanStack Query, handlers of Mock Service Worker. */
export const EXTRAS = ["zod", "tanstack", "msw"] as const;
export type Extra = (typeof EXTRAS)[number];

/** Packages that a target needs of its user, with the range that it was tried with. */
export const PEERS: Readonly<Record<Extra, Readonly<Record<string, string>>>> = {
  zod: { zod: "^4.0.0" },
  // Its options are plain objects: they fit every adapter, and need none.
  tanstack: {},
  msw: { msw: "^2.0.0" },
};

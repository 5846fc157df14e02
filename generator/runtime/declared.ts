/** Types of responses whose headers a document declares. Nothing of them is left in JavaScript. */

/**
 * Headers of which a document declares some by name. Values are text, as HTTP has them. Any other name may be asked for too.
 * `Always` are those that each response has, as the document says; a page sees only what the server lets it see
 * (`Access-Control-Expose-Headers`).
 */
export interface DeclaredHeaders<Always extends string, Sometimes extends string = never> extends Headers {
  get(name: Always | Lowercase<Always>): string;
  get(name: Sometimes | Lowercase<Sometimes>): string | null;
  get(name: string): string | null;
}

/** A response whose headers are declared. */
export interface ResponseWith<Declared extends Headers> extends Response {
  readonly headers: Declared;
  clone(): ResponseWith<Declared>;
}

/** A promise of a parsed response that can also hand out the response itself, `Whole`. */
export class ApiPromise<T, Whole extends Response = Response> extends Promise<T> {
  readonly #response: Promise<Response>;
  readonly #parse: (response: Response) => Promise<T>;
  #data: Promise<T> | undefined;

  /**
   * @param response the request, already under way
   * @param parse reads the body; called once, and only when somebody asks for the data
   */
  constructor(response: Promise<Response>, parse: (response: Response) => Promise<T>) {
    // What a promise knows of itself is not used: `then`, through which everything goes, waits for the data.
    super(() => undefined);
    this.#response = response;
    this.#parse = parse;
  }

  /** What `then`, `catch` and `finally` give is a plain promise. */
  static override readonly [Symbol.species]: PromiseConstructor = Promise;

  /**
   * The response as it came, its body unread: for downloads of any size, or to look at headers only.
   * Statuses outside 2xx still reject.
   */
  asResponse(): Promise<Whole> {
    // What headers are declared is known of the operation, and to the compiler alone.
    return this.#response as Promise<Whole>;
  }

  /** The parsed body together with the response, whose body is then used up. */
  async withResponse(): Promise<{ data: T; response: Whole }> {
    return { data: await this, response: (await this.#response) as Whole };
  }

  // biome-ignore lint/suspicious/noThenProperty: it is a promise
  override then<A = T, B = never>(
    onFulfilled?: ((value: T) => A | PromiseLike<A>) | null,
    onRejected?: ((reason: unknown) => B | PromiseLike<B>) | null,
  ): Promise<A | B> {
    this.#data ??= this.#response.then(this.#parse);
    return this.#data.then(onFulfilled, onRejected);
  }
}

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

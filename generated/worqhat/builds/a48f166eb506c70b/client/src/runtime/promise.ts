/** A promise of a parsed response that can also hand out the response itself. */
export class ApiPromise<T> implements Promise<T> {
  readonly #response: Promise<Response>;
  readonly #parse: (response: Response) => Promise<T>;
  #data: Promise<T> | undefined;

  /**
   * @param response the request, already under way
   * @param parse reads the body; called once, and only when somebody asks for the data
   */
  constructor(response: Promise<Response>, parse: (response: Response) => Promise<T>) {
    this.#response = response;
    this.#parse = parse;
  }

  get [Symbol.toStringTag](): string {
    return "ApiPromise";
  }

  /**
   * The response as it came, its body unread: for downloads of any size, or to look at headers only.
   * Statuses outside 2xx still reject.
   */
  asResponse(): Promise<Response> {
    return this.#response;
  }

  /** The parsed body together with the response, whose body is then used up. */
  async withResponse(): Promise<{ data: T; response: Response }> {
    return { data: await this.#read(), response: await this.#response };
  }

  // biome-ignore lint/suspicious/noThenProperty: it is a promise
  then<A = T, B = never>(
    onFulfilled?: ((value: T) => A | PromiseLike<A>) | null,
    onRejected?: ((reason: unknown) => B | PromiseLike<B>) | null,
  ): Promise<A | B> {
    return this.#read().then(onFulfilled, onRejected);
  }

  catch<B = never>(onRejected?: ((reason: unknown) => B | PromiseLike<B>) | null): Promise<T | B> {
    return this.#read().catch(onRejected);
  }

  finally(onFinally?: (() => void) | null): Promise<T> {
    return this.#read().finally(onFinally);
  }

  #read(): Promise<T> {
    this.#data ??= this.#response.then(this.#parse);
    return this.#data;
  }
}

import { UsageError } from "../errors.js";
import type { Call, Operation } from "../operation.js";
import type { RequestOptions } from "../options.js";
import { ApiPromise } from "../promise.js";
import type { Requester } from "../resource.js";
import { valueAt } from "./place.js";

/** One page of a list. Iterating over it goes on with the items of the pages after it. */
export class ListPage<Item, Data, Whole extends Response = Response> implements AsyncIterable<Item> {
  /** The body of the response. */
  readonly data: Data;
  /** The items of this page. */
  readonly items: readonly Item[];
  readonly response: Whole;
  readonly #client: Requester;
  readonly #call: Call;

  constructor(client: Requester, call: Call, data: Data, response: Whole) {
    const items = valueAt(data, call.operation.pages?.items ?? []);
    this.data = data;
    this.items = (Array.isArray(items) ? items : []) as readonly Item[];
    this.response = response;
    this.#client = client;
    this.#call = call;
  }

  /** @throws UsageError where the next page is at another origin */
  hasNextPage(): boolean {
    return this.#next() !== undefined;
  }

  /**
   * Gets the page after this one, with the same key and options.
   * @throws UsageError after the last page
   */
  nextPage(): PagePromise<Item, Data, Whole> {
    const next = this.#next();
    if (!next) throw new UsageError("This was the last page. Ask `hasNextPage()` before.");
    return fetchPage<Item, Data, Whole>(this.#client, next);
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<Item, void, undefined> {
    let page: ListPage<Item, Data, Whole> = this;
    for (;;) {
      yield* page.items;
      if (!page.hasNextPage()) return;
      page = await page.nextPage();
    }
  }

  #next(): Call | undefined {
    const { pages } = this.#call.operation;
    return pages?.next(pages, this.#call, this);
  }
}

/** A promise of a page. `for await (const item of client.things.list())` goes through the items of all pages. */
export class PagePromise<Item, Data, Whole extends Response = Response>
  extends ApiPromise<ListPage<Item, Data, Whole>, Whole>
  implements AsyncIterable<Item>
{
  async *[Symbol.asyncIterator](): AsyncGenerator<Item, void, undefined> {
    yield* await this;
  }
}

/** Performs an operation that has `pages`. */
export function paginate<Item, Data, Whole extends Response = Response>(
  client: Requester,
  operation: Operation,
  args: readonly unknown[],
  params: object = {},
  options: RequestOptions = {},
): PagePromise<Item, Data, Whole> {
  return fetchPage(client, { operation, args, params, options });
}

function fetchPage<Item, Data, Whole extends Response>(
  client: Requester,
  call: Call,
): PagePromise<Item, Data, Whole> {
  const promise = client.request<Data, Whole>(call.operation, call.args, call.params, call.options);
  // The key stands for one request: the next page is another.
  const { idempotencyKey: _, ...options } = call.options;
  return new PagePromise(promise.asResponse(), async () => {
    const { data, response } = await promise.withResponse();
    return new ListPage<Item, Data, Whole>(client, { ...call, options }, data, response);
  });
}

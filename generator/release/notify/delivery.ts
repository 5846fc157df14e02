/** What became of one message. `bounced`: the other side will not take it; `failed`: it may next time. */
export interface Delivery {
  readonly outcome: "sent" | "failed" | "bounced";
  /** Why, in one line. */
  readonly detail?: string;
}

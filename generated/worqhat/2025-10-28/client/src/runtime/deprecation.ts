/**
 * What a response says about the end of its operation: `Deprecation` (RFC 9745, and the dates and the `true` that older
 * servers send) and `Sunset` (RFC 8594).
 * @returns the rest of a sentence, or undefined where the response says nothing
 */
export function deprecationOf(headers: Headers): string | undefined {
  const deprecation = headers.get("deprecation");
  const sunset = headers.get("sunset");
  if (!deprecation && !sunset) return undefined;
  const since = deprecation && dayOf(deprecation);
  const until = sunset && dayOf(sunset);
  return `is deprecated${since ? ` from ${since}` : ""}${until ? ` and stops working on ${until}` : ""}`;
}

/** YYYY-MM-DD of `@seconds` (RFC 9651 §3.3.7) or of a date; undefined for anything else. */
function dayOf(value: string): string | undefined {
  const seconds = /^@(-?\d+)$/.exec(value)?.[1];
  const time = seconds ? Number(seconds) * 1000 : Date.parse(value);
  return Math.abs(time) < 8.64e15 ? new Date(time).toISOString().slice(0, 10) : undefined;
}

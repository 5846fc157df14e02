/** An operation that will go, as a response told. */
export interface DeprecationNotice {
  /** Method and path template. */
  readonly operation: string;
  /** Since when it is deprecated, where the response tells. */
  readonly deprecatedAt: Date | undefined;
  /** When it stops working, where the response tells. */
  readonly sunsetAt: Date | undefined;
  /** The notice as a sentence. */
  readonly message: string;
}

/**
 * What a response says about the end of its operation: `Deprecation` (RFC 9745) and `Sunset` (RFC 8594), and the forms
 * that servers send instead: `true`, dates, seconds, quotes around them.
 * @param operation method and path template
 * @returns undefined where the response says nothing
 */
export function deprecationOf(operation: string, headers: Headers): DeprecationNotice | undefined {
  const deprecation = headers.get("deprecation");
  const sunset = headers.get("sunset");
  if ((!deprecation || deprecation === "false") && !sunset) return undefined;
  const deprecatedAt = dateOf(deprecation);
  const sunsetAt = dateOf(sunset);
  return {
    operation,
    deprecatedAt,
    sunsetAt,
    message: `${operation} is deprecated${deprecatedAt ? ` from ${dayOf(deprecatedAt)}` : ""}${sunsetAt ? ` and stops working on ${dayOf(sunsetAt)}` : ""}.`,
  };
}

/** The time of `@seconds` (RFC 9651 §3.3.7), seconds or a date; undefined for anything else. */
function dateOf(value: string | null): Date | undefined {
  const text = (value ?? "").replace(/["@]/g, "");
  const date = new Date(/^-?\d{9,}$/.test(text) ? Number(text) * 1000 : text);
  // No date is NaN, and 1970 says nothing either.
  return date.getTime() ? date : undefined;
}

function dayOf(date: Date): string {
  return date.toISOString().slice(0, 10);
}

/** A media type without its parameters, in lower case (RFC 9110 §8.3.1); the first where there are several. */
export function essenceOf(mediaType: string): string {
  return mediaType
    .replace(/[;,].*/s, "")
    .trim()
    .toLowerCase();
}

/** Whether a media type, without parameters, is JSON or built on it (RFC 6839 §3.1). */
export function isJson(essence: string): boolean {
  return /[/+]json$/.test(essence);
}

/** Whether a media type, without parameters, is read as a string: text, XML, forms and the languages that people write. */
export function isText(essence: string): boolean {
  return /^text\/|[/+](xml|yaml|x-yaml|javascript|graphql|sql|x-www-form-urlencoded)$/.test(essence);
}

/** A media type that can be sent: the standard one in the place of a range such as `text/*`. */
export function concrete(mediaType: string, standard: string): string {
  return mediaType.includes("*") ? standard : mediaType;
}

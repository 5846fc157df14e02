import { isText } from "../media-type.js";
import type { BodyReader } from "../operation.js";

/** Reads a body that is not JSON: text as a string, everything else as a Blob; undefined where it is empty and no file either. */
export const anyAnswer: BodyReader = ({ response, connection }, type) =>
  connection.within(async () => {
    if (isText(type)) return response.text();
    const blob = await response.blob();
    return blob.size > 0 || response.headers.has("content-type") ? blob : undefined;
  });

// Writes the address of every module that is loaded to standard error, one a line. Given to Node by --import.
import { register } from "node:module";

const hook = `
  import { writeSync } from "node:fs";
  export async function load(url, context, next) {
    writeSync(2, "LOADED " + url + "\\n");
    return next(url, context);
  }`;
register(`data:text/javascript,${encodeURIComponent(hook)}`);

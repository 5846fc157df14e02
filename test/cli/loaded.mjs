// Writes the address of every module that is loaded to standard error, one a line. Given to Node by --import.
import { writeSync } from "node:fs";
import Module, { register } from "node:module";
import { pathToFileURL } from "node:url";

const hook = `
  import { writeSync } from "node:fs";
  export async function load(url, context, next) {
    writeSync(2, "LOADED " + url + "\\n");
    return next(url, context);
  }`;
register(`data:text/javascript,${encodeURIComponent(hook)}`);

// What is got by `require` passes by the hook.
process.on("exit", () => {
  for (const file of Object.keys(Module._cache)) writeSync(2, `REQUIRED ${pathToFileURL(file)}\n`);
});

/** The browser of this machine. */
import { existsSync } from "node:fs";

/** Where Debian, Ubuntu, Fedora, macOS and Windows put it. `CHROMIUM` names another. */
const CHROMIUM_PATHS = [
  process.env.CHROMIUM ?? "",
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
];

/** The browser's program; undefined where there is none. */
export function findChromium(): string | undefined {
  return CHROMIUM_PATHS.find((path) => path !== "" && existsSync(path));
}

import type { RenderContext } from "../diff/report/formats.js";

/** For reports that use no templates: they are not loaded. */
export const NO_ENGINE: RenderContext["engine"] = {
  hash: "",
  render: (name) => {
    throw new Error(`The templates were not loaded for ${name}`);
  },
};

import { describe } from "vitest";
import { describeLaws } from "../diff/schema/laws.js";

describe("laws of the comparison of schemas, many cases", () =>
  describeLaws(Number(process.env.RUNS ?? 6000), Number(process.env.SEED ?? 1)));

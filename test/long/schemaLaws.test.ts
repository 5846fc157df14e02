import { describe } from "vitest";
import { describeLaws } from "../diff/schema/laws.js";

describe("laws of the comparison of schemas, many cases", () => describeLaws(6000));

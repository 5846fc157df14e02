import { describe } from "vitest";
import { describeLaws } from "./laws.js";

describe("laws of the comparison of schemas", () => describeLaws(120, 20241125));

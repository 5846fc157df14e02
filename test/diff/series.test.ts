import { describeSeries, SMALL_SERIES } from "./series.js";

// The others: test/long/series.test.ts.
describeSeries(SMALL_SERIES);

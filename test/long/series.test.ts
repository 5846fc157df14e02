import { describeSeries, LARGE_SERIES, SMALL_SERIES } from "../diff/series.js";

describeSeries({ ...LARGE_SERIES, ...SMALL_SERIES });

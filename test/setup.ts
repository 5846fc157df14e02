import fc from "fast-check";

/** Random cases are the same on every run; `npm run test:long` tries others, by SEED. */
fc.configureGlobal({ seed: Number(process.env.SEED ?? 20_251_028) });

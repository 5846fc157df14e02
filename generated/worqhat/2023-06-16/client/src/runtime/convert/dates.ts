import type { Converter } from "./shape.js";

/** `date-time` of RFC 3339 §5.6; a Date keeps milliseconds. */
export const dateTime: Converter = {
  read: (value) => dateOf(value, /^\d{4}-\d\d-\d\d[T ]\d\d:\d\d/i),
  write: (value) => (value instanceof Date ? value.toISOString() : value),
};

/** `full-date` of RFC 3339 §5.6; the Date is the beginning of that day in UTC. */
export const date: Converter = {
  read: (value) => dateOf(value, /^\d{4}-\d\d-\d\d$/),
  write: (value) => (value instanceof Date ? value.toISOString().replace(/T.*/, "") : value),
};

function dateOf(value: unknown, form: RegExp): unknown {
  if (typeof value !== "string" || !form.test(value)) return value;
  const time = new Date(value);
  return Number.isNaN(time.getTime()) ? value : time;
}

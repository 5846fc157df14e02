import { writeForm } from "../body/form.js";
import type { Style } from "../operation.js";

/** A form as the whole query (`in: querystring` of `application/x-www-form-urlencoded`, OpenAPI 3.2 §4.12.2). */
export const formQueryString: Style = (_name, value, { fields = [] }) => writeForm(value, fields);

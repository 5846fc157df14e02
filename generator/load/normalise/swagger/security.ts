import { isObject, type JsonObject } from "../../value.js";

const FLOWS: Readonly<Record<string, string>> = {
  implicit: "implicit",
  password: "password",
  application: "clientCredentials",
  accessCode: "authorizationCode",
};

/**
 * Converts a Security Scheme Object of 2.0: `basic` is a scheme of `http`, the one flow of `oauth2` becomes a member
 * of `flows`.
 * @param value the scheme
 */
export function convertSecurityScheme(value: unknown): unknown {
  if (!isObject(value)) return value;
  if (value.type === "basic") return { ...value, type: "http", scheme: "basic" };
  if (value.type !== "oauth2") return value;
  const { flow, authorizationUrl, tokenUrl, scopes, ...rest } = value;
  const converted: JsonObject = {};
  if (authorizationUrl !== undefined) converted.authorizationUrl = authorizationUrl;
  if (tokenUrl !== undefined) converted.tokenUrl = tokenUrl;
  converted.scopes = isObject(scopes) ? scopes : {};
  return { ...rest, flows: { [FLOWS[String(flow)] ?? "implicit"]: converted } };
}

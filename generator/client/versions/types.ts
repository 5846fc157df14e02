/** `types.ts` of a version in a package of several: new declarations, and references to those that there were already. */
import { str } from "../../templates/safe.js";
import { splitMembers, tokensOf } from "./declarations.js";
import { MEMBER_MAPS, memberKey, type TypesFile, typeKey } from "./units.js";

/** Where a unit first was. */
export interface Origin {
  readonly version: string;
}

/**
 * @param types of the version
 * @param version that the file is of
 * @param originOf tells where a unit of the version first was
 * @returns the file's text; imports of earlier versions are `../<version>/types.js`
 */
export function linkTypes(types: TypesFile, version: string, originOf: (key: string) => Origin): string {
  const earlier = new Earlier(types);
  const written: string[] = [];
  for (const { name, isExported, text } of types.declarations) {
    const origin = originOf(typeKey(name)).version;
    if (isExported && origin !== version) {
      earlier.names.push([origin, name]);
      continue;
    }
    const member = (map: string, key: string, whole: string): string => {
      const { version: from } = originOf(memberKey(map, key));
      return from === version ? whole : earlier.member(from, map, key, whole);
    };
    written.push(linkDeclaration(name, text, types, member));
  }
  // What is only kept has no use for what the file imports or declares for itself.
  const used = new Set(written.flatMap(namesIn));
  const imports = types.imports
    .split(/(?<=\n)/)
    .filter((line) =>
      [...tokensOf(line)].some(({ kind, text }) => kind === "word" && !isKeyword(text) && used.has(text)),
    );
  return `${[imports.join("") + earlier.lines(used), ...written].filter((part) => part !== "").join("\n")}\n`;
}

/** Words that may name a type: all but the names of properties. */
function namesIn(text: string): string[] {
  const tokens = [...tokensOf(text)];
  return tokens.flatMap(({ kind, text: word }, index) => {
    const [next, further] = [tokens[index + 1]?.text, tokens[index + 2]?.text];
    return kind !== "word" || next === ":" || (next === "?" && further === ":") ? [] : [word];
  });
}

function isKeyword(word: string): boolean {
  return word === "import" || word === "type" || word === "from";
}

function linkDeclaration(
  name: string,
  text: string,
  { members }: TypesFile,
  link: (map: string, key: string, text: string) => string,
): string {
  if (MEMBER_MAPS.includes(name)) return linkMembers(text, (key, member) => link(name, key, member));
  if (name !== "components" || !members.has("responses")) return text;
  return linkMembers(text, (key, part) =>
    key === "responses" ? linkMembers(part, (response, member) => link("responses", response, member)) : part,
  );
}

function linkMembers(text: string, link: (key: string, member: string) => string): string {
  const { head, members } = splitMembers(text);
  if (members.size === 0) return text;
  const lines = [...members].map(([key, member]) => link(key, member));
  const [last = ""] = [...members.values()].slice(-1);
  const tail = text.slice(text.lastIndexOf(last) + last.length);
  return `${head}\n${lines.join("\n")}${tail}`;
}

/** What a file takes from those of earlier versions. */
class Earlier {
  /** Version and name of declarations that are exported again. */
  readonly names: (readonly [string, string])[] = [];
  /** Local names of interfaces by version and name. */
  readonly #maps = new Map<
    string,
    { readonly version: string; readonly name: string; readonly local: string }
  >();
  readonly #taken: Set<string>;

  constructor(types: TypesFile) {
    this.#taken = new Set(types.declarations.map(({ name }) => name));
  }

  /** A member that is that of an earlier version, with the name and the question mark that it has. */
  member(version: string, map: string, key: string, text: string): string {
    const indent = /^ */.exec(text)?.[0] ?? "";
    const [property, question] = [...tokensOf(text)].map((token) => token.text);
    const interface_ = map === "responses" ? "components" : map;
    const indexes = (map === "responses" ? [map, key] : [key]).map((index) => `[${str(index).text}]`);
    const name = `${indent}${property ?? ""}${question === "?" ? "?" : ""}`;
    return `${name}: ${this.#local(version, interface_)}${indexes.join("")};`;
  }

  #local(version: string, name: string): string {
    const id = `${version} ${name}`;
    let local = this.#maps.get(id)?.local ?? `${name}_${version.replace(/[^0-9A-Za-z]/g, "_")}`;
    while (!this.#maps.has(id) && this.#taken.has(local)) local += "_";
    this.#taken.add(local);
    this.#maps.set(id, { version, name, local });
    return local;
  }

  /** Imports of what the file uses, and exports of all. */
  lines(used: ReadonlySet<string>): string {
    const versions = new Set([
      ...this.names.map(([version]) => version),
      ...[...this.#maps.values()].map((one) => one.version),
    ]);
    return [...versions]
      .sort()
      .map((version) => {
        const kept = this.names.filter(([from]) => from === version).map(([, name]) => name);
        const maps = [...this.#maps.values()].filter((one) => one.version === version);
        const locals = [
          ...kept.filter((name) => used.has(name)),
          ...maps.map(({ name, local }) => `${name} as ${local}`),
        ];
        const list = (keyword: string, names: readonly string[]): string =>
          names.length === 0
            ? ""
            : `${keyword} type {\n${names.map((name) => `    ${name},\n`).join("")}} from "../${version}/types.js";\n`;
        return list("import", locals) + list("export", kept);
      })
      .join("");
  }
}

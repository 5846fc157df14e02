/** The imports of one generated file: names register themselves when they are used. */
import { ident, type Safe, str } from "../templates/safe.js";

export interface ImportView {
  readonly isType: boolean;
  readonly names: readonly { readonly name: Safe; readonly alias: Safe | false; readonly comma: boolean }[];
  readonly module: Safe;
}

/** What is imported from one module: local name to the module's own name. */
interface ModuleImports {
  readonly types: Map<string, string>;
  readonly values: Map<string, string>;
}

/** Collects what a file imports. */
export class Imports {
  readonly #modules = new Map<string, ModuleImports>();

  /** @returns the name, for use in the file's text */
  value(name: string, module: string): string {
    return this.aliased(name, name, module);
  }

  /** @returns the local name, for use in the file's text */
  aliased(name: string, local: string, module: string): string {
    this.#of(module).values.set(local, name);
    return local;
  }

  /** @returns the name, for use in the file's text */
  type(name: string, module: string): string {
    this.#of(module).types.set(name, name);
    return name;
  }

  #of(module: string): ModuleImports {
    const known = this.#modules.get(module) ?? {
      types: new Map<string, string>(),
      values: new Map<string, string>(),
    };
    this.#modules.set(module, known);
    return known;
  }

  /** What the template prints, sorted by module. */
  view(): ImportView[] {
    return [...this.#modules]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .flatMap(([module, { types, values }]) => {
        const onlyTypes = new Map([...types].filter(([local]) => !values.has(local)));
        return [line(module, onlyTypes, true), line(module, values, false)].filter(
          (one) => one.names.length > 0,
        );
      });
  }
}

function line(module: string, names: ReadonlyMap<string, string>, isType: boolean): ImportView {
  const sorted = [...names].sort(([a], [b]) => (a < b ? -1 : 1));
  return {
    isType,
    names: sorted.map(([local, name], index) => ({
      name: ident(name),
      alias: local === name ? false : ident(local),
      comma: index < sorted.length - 1,
    })),
    module: str(module),
  };
}

import type { FileInput } from "./runtime/body/bytes.js";

export interface Constructor {
    1: string;
    __proto__: number;
    constructor: string;
    "": string;
    "it's": string;
    "new\nline": string;
    "1.50": string;
    "-1": string;
    toString: string;
    new: string;
    "*/": string;
    "${x}": string;
}
export interface RecordModel {
    [key: string]: string;
}
export type WithRequiredModel = WithRequired<Optional, "a">;
export interface Optional {
    a?: string;
}
export interface FileInputModel {
    file?: FileInput;
}
export interface Type0d0e1a {
    x?: string;
}
export type Typee3b0c4 = string;
export interface ABCD {
    self?: ABCD;
}
export interface components {
    schemas: {
        constructor: Constructor;
        Record: RecordModel;
        WithRequired: WithRequiredModel;
        Optional: Optional;
        FileInput: FileInputModel;
        "\u7528\u6237": Type0d0e1a;
        "": Typee3b0c4;
        "a/b~c%d": ABCD;
    };
    responses: {
        "a/b%c": {
            headers: {
                "X-It's"?: string;
                [name: string]: unknown;
            };
            content: {
                "application/json": string;
            };
        };
        __proto__: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": Constructor;
            };
        };
    };
}
export interface operations {
    getA20bByCd: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                "c'd": string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["a/b%c"];
            404: components["responses"]["__proto__"];
        };
    };
}
export interface paths {
    "/a%20b/{c'd}": {
        get: operations["getA20bByCd"];
    };
}
type WithRequired<T, K extends keyof T> = T & {
    [P in K]-?: T[P];
};

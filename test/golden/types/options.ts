export type Color = "red" | "blue" | (string & {});
export type ColorInput = "red" | "blue";
export type Size = 1 | 2 | null;
export interface Thing {
    kind?: "thing";
    color: Color;
    size?: Size;
    /** @default 1 */
    count: number;
    /** @default light */
    shade: "light" | "dark" | null | (string & {});
}
export interface ThingInput {
    kind?: "thing";
    color: ColorInput;
    size?: Size;
    /** @default 1 */
    count?: number;
    /** @default light */
    shade?: "light" | "dark" | null;
}
export interface components {
    schemas: {
        Color: Color;
        Size: Size;
        Thing: Thing;
    };
    responses: {};
}
export interface operations {
    createThing: {
        parameters: {
            query?: {
                sort?: "up" | "down";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": ThingInput;
            };
        };
        responses: {
            /** @description made */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Thing;
                };
            };
        };
    };
}
export interface paths {
    "/things": {
        post: operations["createThing"];
    };
}

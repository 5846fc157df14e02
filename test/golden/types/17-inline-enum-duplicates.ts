export interface Cat {
    color?: "red" | "blue";
}
export interface Dog {
    color?: "red" | "black";
}
export type CatColor = "tabby";
export interface components {
    schemas: {
        Cat: Cat;
        Dog: Dog;
        CatColor: CatColor;
    };
    responses: {};
}
export interface operations {
    getZ: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description ok */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        c?: Cat;
                        d?: Dog;
                    };
                };
            };
        };
    };
}
export interface paths {
    "/z": {
        get: operations["getZ"];
    };
}

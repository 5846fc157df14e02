export type Pet = {
    kind: string;
    name?: string;
} & (Cat | Dog);
export type Cat = {
    lives?: number;
} & ({
    kind: string;
    name?: string;
} & {
    kind: "cat";
});
export type Dog = {
    tricks?: number;
} & ({
    kind: string;
    name?: string;
} & {
    kind: "dog";
});
export interface components {
    schemas: {
        Pet: Pet;
        Cat: Cat;
        Dog: Dog;
    };
    responses: {};
}
export interface operations {
    getPet: {
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
                    "application/json": Pet;
                };
            };
        };
    };
}
export interface paths {
    "/p": {
        get: operations["getPet"];
    };
}

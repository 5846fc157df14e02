export interface Pet {
    name: string;
}
export type Dog = Pet;
export interface Meta {
    extra?: Record<string, unknown>;
}
export interface components {
    schemas: {
        Pet: Pet;
        Dog: Dog;
        Meta: Meta;
    };
    responses: {};
}
export interface operations {
    getDog: {
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
                    "application/json": Dog;
                };
            };
        };
    };
}
export interface paths {
    "/d": {
        get: operations["getDog"];
    };
}

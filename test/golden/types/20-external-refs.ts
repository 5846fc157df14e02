export interface Foo {
    local: string;
}
export interface Agent {
    id: string;
    boss?: Agent;
    foo?: Foo2;
}
export interface Foo2 {
    remote: number;
}
export interface components {
    schemas: {
        Foo: Foo;
        Agent: Agent;
        "Foo-2": Foo2;
    };
    responses: {};
}
export interface operations {
    getA: {
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
                    "application/json": Agent;
                };
            };
        };
    };
    getU: {
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
                    "application/json": Foo2;
                };
            };
        };
    };
    getL: {
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
                    "application/json": Foo;
                };
            };
        };
    };
}
export interface paths {
    "/a": {
        get: operations["getA"];
    };
    "/u": {
        get: operations["getU"];
    };
    "/l": {
        get: operations["getL"];
    };
}

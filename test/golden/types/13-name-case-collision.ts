export type Variant_cb7bf5 = "a" | "b";
export interface Variant {
    id: string;
}
export interface FooBar_61db3f {
    type: "one";
}
export interface FooBar {
    type: "two";
}
export interface components {
    schemas: {
        variant: Variant_cb7bf5;
        Variant: Variant;
        Foo_Bar: FooBar_61db3f;
        FooBar: FooBar;
    };
    responses: {};
}
export interface operations {
    getX: {
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
                        a?: Variant_cb7bf5;
                        b?: Variant;
                        c?: FooBar_61db3f;
                        d?: FooBar;
                    };
                };
            };
        };
    };
}
export interface paths {
    "/x": {
        get: operations["getX"];
    };
}

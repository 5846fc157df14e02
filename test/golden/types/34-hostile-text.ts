export interface components {
    schemas: {};
    responses: {};
}
export interface operations {
    /** @description ends *\/ early and `tick` ${x} */
    getX: {
        parameters: {
            query?: {
                "a[b]"?: string;
                class?: string;
            };
            header?: {
                "it's"?: string;
            };
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
                        "it's"?: string;
                        "a\"b"?: string;
                        "new\nline"?: string;
                        constructor?: string;
                        ""?: string;
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

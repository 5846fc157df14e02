export interface Changed {
    at: string;
}
export interface Paid {
    amount: number;
}
export interface components {
    schemas: {
        Changed: Changed;
        Paid: Paid;
    };
    responses: {};
}
export interface operations {
    subscribe: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    url: string;
                };
            };
        };
        responses: {
            /** @description ok */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id?: string;
                    };
                };
            };
        };
    };
    getSub: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
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
                        id?: string;
                    };
                };
            };
        };
    };
}
export interface paths {
    "/subs": {
        post: operations["subscribe"];
    };
    "/subs/{id}": {
        get: operations["getSub"];
    };
}
export interface webhooks {
    paid: {
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: {
                content: {
                    "application/json": Paid;
                };
            };
            responses: {
                /** @description ok */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
    };
}
export interface callbacks {
    subscribe: {
        changed: {
            "{$request.body#/url}": {
                post: {
                    parameters: {
                        query?: never;
                        header?: never;
                        path?: never;
                        cookie?: never;
                    };
                    requestBody?: {
                        content: {
                            "application/json": Changed;
                        };
                    };
                    responses: {
                        /** @description ok */
                        200: {
                            headers: {
                                [name: string]: unknown;
                            };
                            content?: never;
                        };
                    };
                };
            };
        };
    };
}

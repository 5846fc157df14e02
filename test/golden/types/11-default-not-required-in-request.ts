export interface Conf {
    name: string;
    /** @default 3 */
    retries?: number;
}
export interface components {
    schemas: {
        Conf: Conf;
    };
    responses: {};
}
export interface operations {
    setConf: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": Conf;
            };
        };
        responses: {
            /** @description ok */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Conf;
                };
            };
        };
    };
}
export interface paths {
    "/conf": {
        post: operations["setConf"];
    };
}

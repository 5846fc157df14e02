export interface Alpha {
    type: "alpha";
    a?: string;
}
export interface Beta {
    type: "beta";
    b?: number;
}
export type Conf = Alpha | Beta;
export interface components {
    schemas: {
        Alpha: Alpha;
        Beta: Beta;
        Conf: Conf;
    };
    responses: {};
}
export interface operations {
    getConf: {
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
                    "application/json": Conf;
                };
            };
        };
    };
}
export interface paths {
    "/c": {
        get: operations["getConf"];
    };
}

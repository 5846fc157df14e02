export interface Mix {
    pair: [
        string,
        number
    ];
    xs: {
        [key: string]: number;
    };
    flag?: true;
    nope?: never;
    multi?: string | number | null;
    bounded?: string[];
}
export interface components {
    schemas: {
        Mix: Mix;
    };
    responses: {};
}
export interface operations {
    getI: {
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
                    "application/json": Mix;
                };
            };
        };
    };
}
export interface paths {
    "/i": {
        get: operations["getI"];
    };
}

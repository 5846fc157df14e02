export interface Report {
    licences?: {
        [key: string]: number;
    };
    any?: {
        [key: string]: unknown;
    };
    closed?: {
        [key: string]: never;
    };
    nested?: {
        [key: string]: {
            [key: string]: string[];
        };
    };
}
export interface components {
    schemas: {
        Report: Report;
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
                    "application/json": Report;
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

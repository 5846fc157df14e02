export interface components {
    schemas: {};
    responses: {};
}
export interface operations {
    getI: {
        parameters: {
            query?: {
                after?: number;
            };
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
                        /** Format: int64 */
                        id: number;
                        /** Format: int64 */
                        sid?: string;
                    };
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

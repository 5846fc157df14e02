export interface Job {
    id?: string;
}
export interface Item {
    a: Job | null;
    b: Job | null;
    c: (Job | string) | null;
}
export interface components {
    schemas: {
        Job: Job;
        Item: Item;
    };
    responses: {};
}
export interface operations {
    getItem: {
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
                    "application/json": Item;
                };
            };
        };
    };
}
export interface paths {
    "/i": {
        get: operations["getItem"];
    };
}

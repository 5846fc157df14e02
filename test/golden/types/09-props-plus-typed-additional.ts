export interface Cell {
    n: number;
}
export type Report = {
    summary: string;
    total?: number;
} & {
    [key: string]: Cell | string | number | undefined;
};
export interface components {
    schemas: {
        Cell: Cell;
        Report: Report;
    };
    responses: {};
}
export interface operations {
    getM: {
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
    "/m": {
        get: operations["getM"];
    };
}

export interface ErrorModel {
    message?: string;
}
export interface RecordModel {
    tags?: string[];
    map?: {
        [key: string]: string;
    };
}
export interface ArrayModel {
    a?: string;
}
export interface PromiseModel {
    a?: string;
}
export interface ResponseModel {
    a?: string;
}
/** Format: date */
export type DateModel = string;
export interface components {
    schemas: {
        Error: ErrorModel;
        Record: RecordModel;
        Array: ArrayModel;
        Promise: PromiseModel;
        Response: ResponseModel;
        Date: DateModel;
    };
    responses: {};
}
export interface operations {
    delete: {
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
                    "application/json": RecordModel[];
                };
            };
            /** @description e */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": ErrorModel;
                };
            };
        };
    };
}
export interface paths {
    "/x": {
        get: operations["delete"];
    };
}

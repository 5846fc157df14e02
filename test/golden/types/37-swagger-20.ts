import type { FileInput } from "./runtime/body/bytes.js";

export interface F {
    x: string | null;
}
export interface components {
    schemas: {
        F: F;
    };
    responses: {};
}
export interface operations {
    postF: {
        parameters: {
            query?: {
                tags?: string[];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    a: string;
                    up?: FileInput;
                };
            };
        };
        responses: {
            /** @description ok */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": F;
                };
            };
        };
    };
}
export interface paths {
    "/f": {
        post: operations["postF"];
    };
}

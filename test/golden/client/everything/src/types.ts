import type { FileInput } from "./runtime/body/bytes.js";

export interface Thing {
    name: string;
    tags?: string[];
    part?: {
        readonly id?: number;
    };
}
export interface ThingInput {
    name: string;
    tags?: string[];
    part?: Record<string, unknown>;
}
export type Shade = "light" | "dark-blue" | "+1" | null;
export interface Problem {
    message?: string;
}
export interface components {
    schemas: {
        Thing: Thing;
        Shade: Shade;
        Problem: Problem;
    };
    responses: {};
}
export interface operations {
    getStyles: {
        parameters: {
            query?: {
                form?: string[];
                joined?: string[];
                spaced?: string[];
                piped?: string[];
                deep?: {
                    a?: string;
                };
                reserved?: string;
                json?: Record<string, unknown>;
            };
            header: {
                "X-Trace": string;
            };
            path: {
                simple: string;
                label: string;
                matrix: number[];
                list: string[];
            };
            cookie?: {
                session?: string;
            };
        };
        requestBody?: never;
        responses: {
            /** @description ok */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Thing;
                };
            };
            /** @description none */
            404: {
                headers: {
                    "Retry-After": number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Problem;
                };
            };
        };
    };
    listThings: {
        parameters: {
            query?: {
                after?: string;
                size?: number;
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
                    /** @description How many there are. */
                    "X-Total": number;
                    Link?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data?: Thing[];
                        next?: string;
                    };
                };
            };
        };
    };
    /** @description Create a thing */
    createThing: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": ThingInput;
                "application/x-www-form-urlencoded": ThingInput;
                "multipart/form-data": {
                    photo: FileInput;
                    note?: string;
                };
            };
        };
        responses: {
            /** @description made */
            201: {
                headers: {
                    Location: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Thing;
                };
            };
        };
    };
    replaceThing: {
        parameters: {
            query?: {
                /** @description Clashes with a field of the body. */
                name?: boolean;
            };
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": ThingInput;
            };
        };
        responses: {
            /** @description done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    /** @deprecated */
    deleteThing: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description gone */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    listParts: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
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
                    "application/json": string[];
                };
            };
        };
    };
    chat: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    question: string;
                    stream?: boolean;
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
                    "application/json": Thing;
                    "text/event-stream": Thing;
                };
            };
        };
    };
    followLog: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description lines */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/jsonl": Thing;
                };
            };
        };
    };
    putFile: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                name: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/octet-stream": FileInput;
            };
        };
        responses: {
            /** @description kept */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    getFile: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                name: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description bytes */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": FileInput;
                };
            };
        };
    };
    getText: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                name: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description text */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/plain": string;
                };
            };
        };
    };
}
export interface paths {
    "/styles/{simple}/{label}/{matrix}/{list}": {
        get: operations["getStyles"];
    };
    "/things": {
        get: operations["listThings"];
        post: operations["createThing"];
    };
    "/things/{id}": {
        put: operations["replaceThing"];
        delete: operations["deleteThing"];
    };
    "/things/{id}/parts": {
        get: operations["listParts"];
    };
    "/chat": {
        post: operations["chat"];
    };
    "/log": {
        get: operations["followLog"];
    };
    "/files/{name}": {
        put: operations["putFile"];
        get: operations["getFile"];
    };
    "/files/{name}/text": {
        get: operations["getText"];
    };
}
export interface webhooks {
    thingChanged: {
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: {
                content: {
                    "application/json": Thing;
                };
            };
            responses: {
                /** @description seen */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
    };
}

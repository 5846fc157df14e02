import type { FileInput } from "./runtime/body/bytes.js";

/** Format: date-time */
export type Timestamp = Date;
export interface Span {
    /** Format: date */
    from?: Date;
    /** Format: date */
    to?: Date | null;
    ids?: bigint[];
}
export interface Entry {
    /** Format: int64 */
    id: bigint;
    at: Timestamp;
    span?: Span;
    parent?: Entry;
    children?: Entry[];
    byName?: {
        [key: string]: Date;
    };
    pair?: [
        string,
        Date
    ];
    text?: string;
    count?: number;
    /** Format: date */
    fixed?: "2024-01-01";
    subject?: Subject;
    either?: Date | bigint;
    /** Format: date */
    __proto__?: Date;
}
export type Person = Named & {
    kind: "person";
    /** Format: date */
    born: Date;
};
export interface Firm {
    type: string;
    born: string;
}
export interface Named {
    name?: string;
    /** Format: date-time */
    seen?: Date;
}
export type Subject = Person | Firm;
export interface Upload {
    file: FileInput;
    /** Format: date */
    day?: Date;
    /** Format: date-time */
    at?: Date;
    /** Format: int64 */
    id?: bigint;
    span?: Span;
}
export interface components {
    schemas: {
        Timestamp: Timestamp;
        Span: Span;
        Entry: Entry;
        Person: Person;
        Firm: Firm;
        Named: Named;
        Subject: Subject;
        Upload: Upload;
    };
    responses: {};
}
export interface operations {
    getDay: {
        parameters: {
            query?: {
                since?: Date;
                on?: Date[];
                after?: (number | bigint) | null;
                json?: Span;
            };
            header?: never;
            path: {
                day: Date;
                id: number | bigint;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Entry;
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** Format: date-time */
                        at?: Date;
                        /** Format: int64 */
                        id?: bigint;
                    };
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        at?: string;
                    };
                };
            };
        };
    };
    createEvent: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": Entry;
                "application/x-www-form-urlencoded": Span;
                "multipart/form-data": Upload;
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Subject[];
                };
            };
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        at?: string;
                        big?: number;
                    };
                };
            };
        };
    };
    followEvents: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/event-stream": Entry;
                };
            };
        };
    };
    listEvents: {
        parameters: {
            query?: {
                after?: number | bigint;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: Entry[];
                        /** Format: int64 */
                        next?: bigint;
                    };
                };
            };
        };
    };
}
export interface paths {
    "/days/{day}/{id}": {
        get: operations["getDay"];
    };
    "/events": {
        post: operations["createEvent"];
        get: operations["followEvents"];
    };
    "/pages": {
        get: operations["listEvents"];
    };
}

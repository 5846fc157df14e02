export interface Ping {
    op: 1;
}
export interface Pong {
    op: 2;
    ms: number;
}
export type EventModel = Ping | Pong;
export interface components {
    schemas: {
        Ping: Ping;
        Pong: Pong;
        Event: EventModel;
    };
    responses: {};
}
export interface operations {
    getEvent: {
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
                    "application/json": EventModel;
                };
            };
        };
    };
}
export interface paths {
    "/e": {
        get: operations["getEvent"];
    };
}

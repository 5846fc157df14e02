export interface User {
    readonly id: string;
    email: string;
    meta?: Record<string, unknown>;
    friends?: User[];
}
export interface UserInput {
    email: string;
    password: string;
    meta?: Record<string, unknown>;
    friends?: UserInput[];
}
export interface components {
    schemas: {
        User: User;
    };
    responses: {};
}
export interface operations {
    createUser: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": UserInput;
            };
        };
        responses: {
            /** @description ok */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": User;
                };
            };
        };
    };
}
export interface paths {
    "/users": {
        post: operations["createUser"];
    };
}

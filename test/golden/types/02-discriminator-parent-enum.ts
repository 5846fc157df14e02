export interface Method {
    type: MethodType;
}
export type MethodType = "card" | "bank";
export type Card = Method & {
    last4?: string;
} & {
    type: "card";
};
export type Bank = Method & {
    iban?: string;
} & {
    type: "bank";
};
export interface components {
    schemas: {
        Method: Method;
        MethodType: MethodType;
        Card: Card;
        Bank: Bank;
    };
    responses: {};
}
export interface operations {
    getSession: {
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
                    "application/json": Card;
                };
            };
        };
    };
}
export interface paths {
    "/s": {
        get: operations["getSession"];
    };
}

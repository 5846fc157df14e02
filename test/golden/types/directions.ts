export type Id = string;
export interface Person {
    id: Id;
    name: string;
}
export interface PersonRequestInput {
    name: string;
}
export interface PersonInput {
    other?: string;
}
export interface Base {
    kind: string;
    readonly created: string;
}
export interface BaseInput {
    kind: string;
}
export type Item = WithRequired<Base, "created"> & {
    price: number;
} & {
    kind: "Item";
};
export type ItemInput = BaseInput & {
    price: number;
} & {
    kind: "Item";
};
export type Gift = {
    to?: Person;
} & (WithRequired<Base, "created"> & {
    kind: "Gift";
});
export type GiftInput = {
    to?: PersonRequestInput;
} & (BaseInput & {
    kind: "Gift";
});
export type EventModel = Paid | Sent;
export type EventModelInput = PaidInput | SentInput;
export interface Paid {
    readonly tag: "Paid";
    sum: number;
}
export interface PaidInput {
    sum: number;
}
export interface Sent {
    readonly tag: "Sent";
    to: string;
}
export interface SentInput {
    to: string;
}
export interface Order {
    items: (Item | Gift)[];
    owner?: Person;
    readonly both?: string;
    plain?: Plain;
    pair?: [
        Person,
        ...unknown[]
    ];
    map?: {
        [key: string]: Person;
    };
    event?: EventModel;
}
export interface OrderInput {
    items: (ItemInput | GiftInput)[];
    owner?: PersonRequestInput;
    token: string;
    readonly both?: string;
    plain?: Plain;
    pair?: [
        PersonRequestInput,
        ...unknown[]
    ];
    map?: {
        [key: string]: PersonRequestInput;
    };
    event?: EventModelInput;
}
export interface Plain {
    color?: string;
}
export interface Draft {
    title: string;
    by?: PersonRequestInput;
}
export interface components {
    schemas: {
        Id: Id;
        Person: Person;
        PersonInput: PersonInput;
        Base: Base;
        Item: Item;
        Gift: Gift;
        Event: EventModel;
        Paid: Paid;
        Sent: Sent;
        Order: Order;
        Plain: Plain;
        Draft: Draft;
    };
    responses: {};
}
export interface operations {
    createOrder: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": OrderInput;
            };
        };
        responses: {
            /** @description made */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Order;
                };
            };
        };
    };
    createNote: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    text: string;
                    by: PersonRequestInput;
                };
            };
        };
        responses: {
            /** @description made */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        readonly id: string;
                    };
                };
            };
        };
    };
    createDraft: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": Draft;
            };
        };
        responses: {
            /** @description none */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
}
export interface paths {
    "/orders": {
        post: operations["createOrder"];
    };
    "/notes": {
        post: operations["createNote"];
    };
    "/drafts": {
        post: operations["createDraft"];
    };
}
export interface webhooks {
    ordered: {
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: {
                content: {
                    "application/json": Order;
                };
            };
            responses: {
                /** @description ok */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": OrderInput;
                    };
                };
            };
        };
    };
}
type WithRequired<T, K extends keyof T> = T & {
    [P in K]-?: T[P];
};

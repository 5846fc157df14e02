export interface PartialModel {
    tag?: string;
    radius?: number;
}
export type Full = WithRequired<PartialModel, "tag"> & {
    site: string;
};
export type Full2 = WithRequired<PartialModel, "radius">;
export interface components {
    schemas: {
        Partial: PartialModel;
        Full: Full;
        Full2: Full2;
    };
    responses: {};
}
export interface operations {
    getT: {
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
                    "application/json": Full;
                };
            };
        };
    };
}
export interface paths {
    "/t": {
        get: operations["getT"];
    };
}
type WithRequired<T, K extends keyof T> = T & {
    [P in K]-?: T[P];
};

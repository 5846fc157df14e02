export interface Base {
    state: string;
}
export type Live = Base & {
    startedAt: string;
} & {
    state: "running" | "paused";
};
export type Gone = Base & {
    reason?: string;
} & {
    state: "gone";
};
export type Job = Live | Gone;
export interface components {
    schemas: {
        Base: Base;
        Live: Live;
        Gone: Gone;
        Job: Job;
    };
    responses: {};
}
export interface operations {
    listJobs: {
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
                    "application/json": Job[];
                };
            };
        };
    };
}
export interface paths {
    "/jobs": {
        get: operations["listJobs"];
    };
}

export interface Animal {
    kind: string;
}
export type Cat = Animal & {
    lives?: number;
} & {
    kind: "cat" | "lion";
};
export type Lion = Cat & {
    mane: boolean;
} & {
    kind: "lion";
};
export interface Unrelated {
    kind?: string;
}
export interface Vehicle {
    type: string;
}
export type Motor = Vehicle & {
    type: "Motor" | "Car";
};
export type Car = Motor & {
    doors?: number;
} & {
    type: "Car";
};
export interface Plain {
    t: string;
}
export type PlainA = Plain & {
    t: "PlainA";
};
export interface Base {
    on: boolean;
}
export type Lit = Base & {
    lux: number;
} & {
    on: true;
};
export type Dark = {
    on: false;
    since?: string;
} | null;
export type Lamp = Lit | Dark;
export interface Round {
    form: string;
    radius: number;
}
export interface Square {
    side: number;
}
export type Inner = One | (Two & {
    n: "two";
});
export interface One {
    n: "one";
    first?: string;
}
export interface Two {
    n: "two" | "three";
    second?: string;
}
export type Three = Two & {
    third?: string;
} & {
    n: "three";
};
export type Outer = Inner | Three;
export interface components {
    schemas: {
        Animal: Animal;
        Cat: Cat;
        Lion: Lion;
        Unrelated: Unrelated;
        Vehicle: Vehicle;
        Motor: Motor;
        Car: Car;
        Plain: Plain;
        PlainA: PlainA;
        Base: Base;
        Lit: Lit;
        Dark: Dark;
        Lamp: Lamp;
        Round: Round;
        Square: Square;
        Inner: Inner;
        One: One;
        Two: Two;
        Three: Three;
        Outer: Outer;
    };
    responses: {};
}
export interface operations {
    getMixed: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description a discriminated union inside an array inside a property */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        shapes: ((Round & {
                            form: "round";
                        }) | (Square & {
                            form: "square";
                        }))[];
                    };
                };
            };
        };
    };
}
export interface paths {
    "/mixed": {
        get: operations["getMixed"];
    };
}

export type List = List[];
export interface Tree {
    [key: string]: Tree;
}
export type Json = string | null | Json[];
export type PureA = {
    b?: string;
} & {
    a: string;
};
export type PureB = {
    a: string;
} & {
    b?: string;
};
export interface SelfAll {
    x?: number;
}
export type Nothing = unknown;
export type UnionA = number | string;
export type UnionB = string | number;
export type Parent = {
    id: string;
    child?: Parent;
} & (Son | Daughter);
export type Son = {
    id: string;
    child?: Parent;
} & {
    s: string;
};
export type Daughter = {
    d: string;
} & {
    id: string;
    child?: Parent;
};
export type Shape = {
    k: string;
} & Dot;
export type Dot = {
    k: string;
} & {
    r?: number;
};
export type Beside = {
    p?: string;
} & {
    q?: string;
};
export type BesideToo = {
    q?: string;
} & {
    p: string;
};
export type Node = WithRequired<Leaf, "next">;
export interface Leaf {
    next?: Node;
    all?: Node[];
}
export interface components {
    schemas: {
        List: List;
        Tree: Tree;
        Json: Json;
        PureA: PureA;
        PureB: PureB;
        SelfAll: SelfAll;
        Nothing: Nothing;
        UnionA: UnionA;
        UnionB: UnionB;
        Parent: Parent;
        Son: Son;
        Daughter: Daughter;
        Shape: Shape;
        Dot: Dot;
        Beside: Beside;
        BesideToo: BesideToo;
        Node: Node;
        Leaf: Leaf;
    };
    responses: {};
}
export interface operations {
}
export interface paths {
}
type WithRequired<T, K extends keyof T> = T & {
    [P in K]-?: T[P];
};

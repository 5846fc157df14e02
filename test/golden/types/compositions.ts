import type { FileInput } from "./runtime/body/bytes.js";

export interface Pet {
    name: string;
    tag?: string;
}
export type Puppy = Pet;
export interface Closed {
    [key: string]: never;
}
export interface Numbers {
    [key: string]: number;
}
export type PetAndClosed = Pet;
export type PetAndNumbers = Pet & {
    [key: string]: unknown;
};
export type PetAndOwnNumbers = {
    [key: string]: unknown;
} & Pet;
export type PetAndInlineNumbers = Pet & {
    [key: string]: unknown;
};
export type ClosedUnion = Pet | Puppy;
export type DeepRequired = WithRequired<Puppy, "tag">;
export type PartRequired = WithRequired<Puppy, "tag"> & {
    more?: string;
};
export interface RequireTag {
    tag: {} | null;
}
export type ByMixin = Pet & RequireTag;
export interface Slip {
    name?: string;
}
export type Either = {
    a?: string;
    b?: number;
} & ({
    a: string;
} | {
    b: number;
});
export type EitherOf = Pet & ({
    mode?: 1;
    tag: string;
} | {
    mode?: 2;
});
export type BesideUnion = {
    u: {} | null;
} & ({
    u?: string;
} | {
    u?: number;
});
export type Prototype = WithRequired<Pet, "name">;
export type AllAndAny = Pet & ({
    x: number;
} | {
    y: number;
});
export type AnyAndOne = ("a" | "b") & ("b" | "c");
export type Narrowed = string & ("one" | "two");
export type NullableParts = Pet | null;
export type SeveralTypes = (string | Pet) | null;
/** @description says more */
export type Sibling = {
    extra?: boolean;
} & WithRequired<Pet, "tag">;
export type Values = "a" | 1 | -2.5 | true | null | {
    k: [
        1,
        Record<string, never>
    ];
} | [
];
export type ConstNull = null;
export type NullableEnum = "x" | null;
export type EnumOfObjects = {
    a: 1;
} | {
    a: 2;
};
export type Never = never;
export type Anything = unknown;
export type Impossible = never;
export type Booleans = {
    yes: unknown;
    no?: never;
    list?: unknown[];
    none?: never[];
    either?: unknown | string;
    both?: string;
    neither?: never & string;
} & {
    [key: string]: unknown;
};
export interface Not {
    n: string;
}
export type Open = [
    string,
    ...unknown[]
];
export type Rest = [
    string,
    ...number[]
];
export type Short = [
    string,
    string?
] | null;
export type Implied = (string | null)[];
export type Patterns = {
    own?: boolean;
} & {
    [key: string]: string | number | boolean | undefined;
};
export type NullableBytes = FileInput | null;
export type Empty = unknown;
export type EmptyObject = Record<string, unknown>;
export interface components {
    schemas: {
        Pet: Pet;
        Puppy: Puppy;
        Closed: Closed;
        Numbers: Numbers;
        PetAndClosed: PetAndClosed;
        PetAndNumbers: PetAndNumbers;
        PetAndOwnNumbers: PetAndOwnNumbers;
        PetAndInlineNumbers: PetAndInlineNumbers;
        ClosedUnion: ClosedUnion;
        DeepRequired: DeepRequired;
        PartRequired: PartRequired;
        RequireTag: RequireTag;
        ByMixin: ByMixin;
        Slip: Slip;
        Either: Either;
        EitherOf: EitherOf;
        BesideUnion: BesideUnion;
        Prototype: Prototype;
        AllAndAny: AllAndAny;
        AnyAndOne: AnyAndOne;
        Narrowed: Narrowed;
        NullableParts: NullableParts;
        SeveralTypes: SeveralTypes;
        Sibling: Sibling;
        Values: Values;
        ConstNull: ConstNull;
        NullableEnum: NullableEnum;
        EnumOfObjects: EnumOfObjects;
        Never: Never;
        Anything: Anything;
        Impossible: Impossible;
        Booleans: Booleans;
        Not: Not;
        Open: Open;
        Rest: Rest;
        Short: Short;
        Implied: Implied;
        Patterns: Patterns;
        NullableBytes: NullableBytes;
        Empty: Empty;
        EmptyObject: EmptyObject;
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

/** Folders of `src/`, lowest first; those of one row do not import each other. */
export declare const layers: readonly (readonly string[])[];
/** Folders that are pure functions, with the packages each may import. */
export declare const pure: Readonly<Record<string, readonly string[]>>;
/** Files of `src/` itself that start a program. */
export declare const root: readonly string[];

/** Rules of dependency-cruiser, made from the layer list. */
export declare const rules: readonly { readonly name: string; readonly comment: string }[];

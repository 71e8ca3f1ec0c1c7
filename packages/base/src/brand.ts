/** A value of type `T` that only its own constructor may name: a weight cannot be passed where a length is wanted. */
export type Brand<T, Name extends string> = T & { readonly __brand: Name };

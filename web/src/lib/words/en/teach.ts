/** Texts of the area `teach`. */
export const teach = {} as const;

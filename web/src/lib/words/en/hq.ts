/** Texts of the area `hq`. */
export const hq = {} as const;

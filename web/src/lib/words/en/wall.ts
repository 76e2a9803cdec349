/** Texts of the area `wall`. */
export const wall = {} as const;

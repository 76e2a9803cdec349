/** Texts of the area `door`. */
export const door = {} as const;

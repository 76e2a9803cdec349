/** Texts of the area `student`. */
export const student = {} as const;

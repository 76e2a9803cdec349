/** How a class's door asks for a PIN: by its digits, or by the pictures that stand for them. Rule D1. */
export const pinFaces = ['digits', 'pictures'] as const;
export type PinFace = (typeof pinFaces)[number];

/** What the front door asks for again by itself: in which classes somebody is. */
export const CLASSES = 'threshold:classes';

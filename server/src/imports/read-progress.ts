/** How far reading is: the file that is read, and rows read of all files. */
export type ReadProgress = (file: string, rows: number) => void;

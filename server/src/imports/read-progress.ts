/** How far reading is: the file that is read, and rows read of all files. Reading waits until it was told. */
export type ReadProgress = (file: string, rows: number) => Promise<void> | void;

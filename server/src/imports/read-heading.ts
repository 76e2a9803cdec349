import { openTable } from './open-table.ts';
import { StoppedReading } from './stopped-reading.ts';
import type { PackedFile } from './unzip.ts';

/** Bytes that hold the heading of any table there is. */
const BEGINNING = 128 * 1024;

/** A file's heading, for telling what it is. Empty where it has none; why, is said when the file is read as a whole. */
export async function readHeading(file: PackedFile): Promise<string[]> {
  try {
    return openTable(await file.beginning(BEGINNING), file.name).heading;
  } catch (error) {
    if (error instanceof StoppedReading) return [];
    throw error;
  }
}

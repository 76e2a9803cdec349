import { createWriteStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { Request } from 'express';
import { Busboy, type BusboyHeaders } from '@fastify/busboy';
import { refuse, type Refused } from '@threshold/shared/contract/refusals.ts';
import { MAX_FILES, MAX_UPLOAD } from '../imports/caps.ts';
import type { SentFile } from '../imports/gather-files.ts';
import { uploadFolders } from '../start/upload-folders.ts';

/** Files as they were sent, in a folder of their own that nobody else may open; `remove` it as soon as they were read. */
export interface SentFiles {
  files: SentFile[];
  remove: () => Promise<void>;
}

/** Room for what stands between the files of a form. */
const BETWEEN = 64 * 1024;

/**
 * The files of a form. Refused as soon as they are known to be too much: by what the request says of itself, else once they are. Nothing
 * more is read then, and nothing kept. Rejects where whoever sends goes away.
 */
export async function readFiles(request: Request): Promise<SentFiles | Refused> {
  const type = request.headers['content-type'] ?? '';
  if (!type.startsWith('multipart/form-data;')) return refuse('INVALID');
  if (Number(request.headers['content-length'] ?? 0) > MAX_UPLOAD + BETWEEN)
    return refuse('TOO_LARGE');
  const folder = await uploadFolders.add();
  const remove = () => rm(folder, { recursive: true, force: true });
  const files = await received(request, folder).catch(async (error: unknown) => {
    await remove();
    throw error;
  });
  if (Array.isArray(files)) return { files, remove };
  await remove();
  return files;
}

async function received(request: Request, folder: string): Promise<SentFile[] | Refused> {
  const headers = request.headers as BusboyHeaders;
  const form = new Busboy({ headers, limits: { files: MAX_FILES, fields: 0, headerPairs: 20 } });
  const { promise, resolve, reject } = Promise.withResolvers<Refused | null>();
  const files: SentFile[] = [];
  const writing: Promise<void>[] = [];
  let size = 0;
  form.on('file', (_field, stream, name) => {
    const path = join(folder, String(writing.length));
    stream.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size > MAX_UPLOAD) resolve(refuse('TOO_LARGE'));
    });
    // A form in which no file was chosen sends one without a name.
    if (name) files.push({ name, path });
    const written = pipeline(stream, createWriteStream(path, { mode: 0o600 }));
    written.catch(reject);
    writing.push(written);
  });
  form.on('filesLimit', () => resolve(refuse('TOO_LARGE')));
  form.on('error', () => resolve(refuse('INVALID')));
  form.on('finish', () => resolve(null));
  const gone = () => request.complete || reject(new Error('the upload was not finished'));
  request.once('close', gone);
  request.pipe(form);
  try {
    const refused = await promise;
    if (refused) return refused;
    await Promise.all(writing);
    return files;
  } finally {
    request.off('close', gone);
    request.unpipe(form);
    form.removeAllListeners().on('error', () => undefined);
    form.destroy();
  }
}

import type { Request } from 'express';
import { Busboy, type BusboyHeaders } from '@fastify/busboy';
import { refuse, type Refused } from '@threshold/shared/contract/refusals.ts';
import { MAX_FILES, MAX_UPLOAD } from '../imports/caps.ts';

/** A file as it was sent. */
export interface SentFile {
  name: string;
  bytes: Buffer;
}

/** Room for what stands between the files of a form. */
const BETWEEN = 64 * 1024;

/**
 * The files of a form, in memory and nowhere else. Refused as soon as they are known to be too much: by what the request says of
 * itself, else once they are; nothing more is read then, and the connection ends with the answer. Rejects where whoever sends goes away.
 */
export async function readFiles(request: Request): Promise<SentFile[] | Refused> {
  const type = request.headers['content-type'] ?? '';
  if (!type.startsWith('multipart/form-data;')) return refuse('INVALID');
  if (Number(request.headers['content-length'] ?? 0) > MAX_UPLOAD + BETWEEN)
    return refuse('TOO_LARGE');
  const headers = request.headers as BusboyHeaders;
  const form = new Busboy({ headers, limits: { files: MAX_FILES, fields: 0, headerPairs: 20 } });
  const { promise, resolve, reject } = Promise.withResolvers<SentFile[] | Refused>();
  const files: SentFile[] = [];
  let size = 0;
  form.on('file', (_field, stream, name) => {
    const chunks: Buffer[] = [];
    stream.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size > MAX_UPLOAD) resolve(refuse('TOO_LARGE'));
      else chunks.push(chunk);
    });
    stream.on('end', () => {
      // A form without a chosen file sends one without a name.
      if (name || chunks.length > 0) files.push({ name, bytes: Buffer.concat(chunks) });
    });
    stream.on('error', () => resolve(refuse('INVALID')));
  });
  form.on('filesLimit', () => resolve(refuse('TOO_LARGE')));
  form.on('error', () => resolve(refuse('INVALID')));
  form.on('finish', () => resolve(files));
  const gone = () => reject(new Error('the upload was not finished'));
  request.once('close', gone);
  request.pipe(form);
  try {
    return await promise;
  } finally {
    request.off('close', gone);
    request.unpipe(form);
    form.removeAllListeners().on('error', () => undefined);
    form.destroy();
  }
}

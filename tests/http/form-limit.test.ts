import { once } from 'node:events';
import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import express from 'express';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { pino } from 'pino';
import { answerFault } from '@threshold/server/http/answer-fault.ts';
import { formLimit } from '@threshold/server/http/form-limit.ts';
import { TRANSFER_FORM } from '@threshold/shared/domain/transfer-limits.ts';

const app = express();
app.use(formLimit);
app.post('/{*any}', (_request, response) => void response.sendStatus(204));
app.use(answerFault(pino({ enabled: false })));
const server = createServer(app);

beforeAll(async () => {
  await once(server.listen(0), 'listening');
});
afterAll(() => server.closeAllConnections());

/** The answer to a form that says it is so large, before anything of it is sent. */
async function statusOf(path: string, bytes: number): Promise<number> {
  const { port } = server.address() as AddressInfo;
  const headers = { 'content-length': bytes };
  const asked = request({ port, path, method: 'POST', headers });
  asked.flushHeaders();
  const [response] = (await once(asked, 'response')) as [{ statusCode: number }];
  asked.destroy();
  return response.statusCode;
}

test.each([
  ['/school/transfer?/look', TRANSFER_FORM, 204],
  ['/school/transfer?/look', TRANSFER_FORM + 1, 400],
  ['/sign-in?/student', 512 * 1024, 204],
  ['/sign-in?/student', 512 * 1024 + 1, 400],
  ['/school/transfer/more', TRANSFER_FORM, 400],
])('[X16] a form to %s that says it is %d bytes is answered %d', async (path, bytes, status) => {
  expect(await statusOf(path, bytes)).toBe(status);
});

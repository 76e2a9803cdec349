import {
  type TransferContent,
  transferContent,
  transferFile,
  type TransferProblem,
} from '@threshold/shared/contract/transfer.ts';
import { TRANSFER_BYTES } from '@threshold/shared/domain/transfer-limits.ts';
import { isSigned } from './transfer-key.ts';

export interface ReadTransfer {
  content: TransferContent;
  /** The public key that signed it, base64url. */
  key: string;
}

/** A file that is whole and signed by whoever its key says; otherwise why it is not read. Nothing in it is followed or fetched. */
export function readTransfer(text: string): ReadTransfer | TransferProblem {
  if (Buffer.byteLength(text) > TRANSFER_BYTES) return 'too-large';
  const file = transferFile.safeParse(parsed(text));
  if (!file.success) return 'not-a-transfer';
  const { content, key, signature } = file.data;
  if (!isSigned(content, signature, key)) return 'altered';
  const read = transferContent.safeParse(parsed(content));
  if (!read.success) return 'damaged';
  const known = read.data.objectives.length;
  if (read.data.scores.some(([, objective]) => objective >= known)) return 'damaged';
  return { content: read.data, key };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

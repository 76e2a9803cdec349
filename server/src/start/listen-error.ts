import type { Config } from '../config.ts';
import { StartError } from './start-error.ts';

/** Turns the system's refusal to listen into a line for the person at the keyboard; anything else is returned as it is. */
export function explainListenError(error: unknown, config: Pick<Config, 'port' | 'host'>): unknown {
  const { code } = error as NodeJS.ErrnoException;
  const where = config.host ? `${config.host}, port ${config.port},` : `Port ${config.port}`;
  switch (code) {
    case 'EADDRINUSE':
      return new StartError(
        `${where} is in use by another program. Stop that one, or set PORT to another port (0 picks a free one).`,
      );
    case 'EACCES':
      return new StartError(`${where} may not be used by this user. Set PORT to 1024 or higher.`);
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return new StartError(`HOST ${config.host ?? ''} is not an address of this machine.`);
    default:
      return error;
  }
}

import type { Connection } from '../../components/connection.ts';

/** What every paper of a class says around it, and asks. */
export interface PaperProps {
  connection: Connection;
  section: { id: number; title: string; period: string };
  /** What the QR codes lead to: its host alone, and with the protocol, without a slash at the end. */
  host: string;
  origin: string;
  /** Asks for what is on the paper again: another screen may have changed it meanwhile. */
  onlook?: () => Promise<void>;
  /** It goes to paper now. */
  onprint?: () => void;
}

/** Where students come in: the whole address with the code, and the code; null while the class has none. */
export interface WayIn {
  address: string;
  code: string | null;
}

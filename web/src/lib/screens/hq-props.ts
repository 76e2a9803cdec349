import type { HqState } from '@threshold/shared/contract/hq.ts';
import type { Connection } from '../components/connection.ts';

export interface HqProps {
  connection: Connection;
  /** The organization's figures as they came; everything on the screen is one of them or computed from them (rule H2). */
  figures: HqState;
}

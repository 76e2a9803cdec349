/** A track as a heading over its levels. */
export interface ShownTrack {
  id: number;
  title: string;
  lang: string;
}

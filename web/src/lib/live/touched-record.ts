import type { Touched } from '@threshold/shared/domain/untouched.ts';

const name = 'touched';

/** When somebody last touched this device, as the tabs of this browser tell each other; null before anybody did. */
export function readTouched(): Touched | null {
  const text = localStorage.getItem(name);
  return text === null ? null : (JSON.parse(text) as Touched);
}

export function writeTouched(touched: Touched): void {
  localStorage.setItem(name, JSON.stringify(touched));
}

/** Calls back when another tab has written it; answers how to stop. */
export function onTouched(changed: () => void): () => void {
  const hear = ({ key }: StorageEvent) => {
    if (key === name) changed();
  };
  addEventListener('storage', hear);
  return () => removeEventListener('storage', hear);
}

const AGAIN_MS = 2_000;

/** Asks the server, every two seconds and as soon as the device has its network again, and calls back once it can serve. */
export function whenAnswered(back: () => void): () => void {
  const over = new AbortController();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const ask = async () => {
    clearTimeout(timer);
    const reply = await fetch('/readyz', { cache: 'no-store', signal: over.signal }).catch(
      () => null, // Out of reach; asked again below.
    );
    if (over.signal.aborted) return;
    if (reply?.ok) return back();
    timer = setTimeout(() => void ask(), AGAIN_MS * (0.75 + Math.random() / 2));
  };
  addEventListener('online', () => void ask(), { signal: over.signal });
  timer = setTimeout(() => void ask(), AGAIN_MS);
  return () => {
    over.abort();
    clearTimeout(timer);
  };
}

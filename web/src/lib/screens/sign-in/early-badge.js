// Stands in the page itself, ahead of its scripts: what a badge says is in the address only until here. It is kept for the page in
// memory, and neither a reload nor the way back finds it.
(() => {
  const badge = location.hash.slice(1);
  if (badge === '') return;
  Object.assign(globalThis, { thresholdBadge: badge });
  history.replaceState(history.state, '', location.pathname);
})();

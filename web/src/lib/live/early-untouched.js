// Stands in pages of staff themselves, ahead of their scripts, as it is written here. A tab that a browser brings back long after
// anybody touched the device shows no name until its scripts have looked whether it is to close (rule I10).
(() => {
  const touched = JSON.parse(localStorage.getItem('touched') ?? 'null');
  const now = Date.now();
  const still = touched && now - touched.at >= 45 * 60_000 && now >= (touched.openUntil ?? 0);
  if (still || touched?.closed) document.documentElement.hidden = true;
})();

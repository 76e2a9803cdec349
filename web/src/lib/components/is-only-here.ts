/** Whether a host, with or without its port, is one that opens on the computer itself and nowhere else. */
export function isOnlyHere(host: string): boolean {
  return /^(localhost|[\w.-]+\.localhost|127(\.\d+){3}|\[::1\])(:\d+)?$/.test(host);
}

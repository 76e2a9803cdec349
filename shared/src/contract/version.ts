/** Raised whenever the contract's fingerprint changes; a page of another version is asked to reload. */
export const PROTOCOL_VERSION = 1;

/** A key that nobody guesses and no other tab has. `crypto.randomUUID` is not there for a page that is served without TLS to another machine. */
export function newKey(): string {
  return [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

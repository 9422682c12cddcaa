/** RFC 3986 has no other characters. */
const URI = /^(?:%[0-9a-f]{2}|[a-z0-9\-._~:/?#[\]@!$&'()*+,;=])+$/i;

/**
 * A web address as RFC 3986 writes it: letters of other alphabets and blanks escaped. Undefined where a text is none that a
 * browser would fetch.
 */
export function webAddress(text: unknown): string | undefined {
  if (typeof text !== 'string' || !URL.canParse(text)) return undefined;
  const { protocol, href } = new URL(text);
  if (!['http:', 'https:', 'ftp:'].includes(protocol)) return undefined;
  if (URI.test(text)) return text;
  return href.replace(/%(?![0-9a-f]{2})/gi, '%25').replace(/[^\w\-.~:/?#[\]@!$&'()*+,;=%]/g, encodeURIComponent);
}

import { SpoorError } from '../core/errors.ts';
import { redactUrl } from '../fetch/redactUrl.ts';

const URL_LIKE = /^(?:([A-Za-z]\w{0,15})=)?([A-Za-z][A-Za-z\d+.-]*):\/\//;
/** User, password and host without a scheme, or with half of one; a file so named is written with `./`. */
const LOGIN_LIKE = /^(?:\w{1,16}=)?(?:https?:)?\/{0,2}[^/\s:@]+:[^/\s@]+@/i;
const NODE = /^(?:rpc|rest)=/;

/**
 * Refuses arguments that stand where files are named and are written like the address of a server, and does not repeat
 * the credentials in them. `allowsNodes`: `rpc=URL` and `rest=URL` are let through.
 * @throws USAGE
 */
export function refuseUrls(paths: readonly string[], { allowsNodes }: { readonly allowsNodes: boolean }): void {
  for (const path of paths) {
    if (!URL_LIKE.test(path) && LOGIN_LIKE.test(path)) throw serverError('user:password@...');
    const [, kind, scheme] = URL_LIKE.exec(path) ?? [];
    if (scheme === undefined || (allowsNodes && NODE.test(path))) continue;
    const url = redactUrl(kind === undefined ? path : path.slice(kind.length + 1));
    const found = `${kind === undefined ? '' : `${kind}=`}${/^https?$/i.test(scheme) ? url : `${scheme}://...`}`;
    throw serverError(found);
  }
}

function serverError(found: string): SpoorError {
  return new SpoorError(
    'USAGE',
    `${found}: not a file or folder but written like a server's address; import names a node as rpc=URL or rest=URL, trace a server as --source KIND=URL (esplora, etherscan, rpc)`,
    { found },
  );
}

import { quoted } from '../../common';
import type { AidScheme } from '../../engine';
import { remarkOn, type Remark } from './finding';

/** The web addresses of a sheet, by field. */
export function addressesOf({ source, contact, apply }: AidScheme): (readonly [field: string, url: string])[] {
  const named: readonly (readonly [string, string | null | undefined])[] = [
    ['source.url', source.url],
    ['contact.url', contact?.url],
    ['apply', apply],
  ];
  return named.flatMap(([field, url]) =>
    url === null || url === undefined || url === '' ? [] : [[field, url] as const],
  );
}

/** A page of the public web: http or https, a host with a dot, no account, no blank. */
export function isPublicPage(url: string): boolean {
  if (/\s/.test(url) || !URL.canParse(url)) return false;
  const { protocol, hostname, username, password } = new URL(url);
  return /^https?:$/.test(protocol) && /[^.]\.[^.]/.test(hostname) && username === '' && password === '';
}

/** No scheme without a source address; each address can be followed. */
export function addressRemarks(scheme: AidScheme): Remark[] {
  const { url, publisher } = scheme.source;
  return [
    ...(url === '' ? [remarkOn('source.url', 'address', null, 'l’adresse de la source manque')] : []),
    ...(publisher === '' ? [remarkOn('source.publisher', 'address', null, 'l’éditeur de la source manque')] : []),
    ...addressesOf(scheme)
      .filter(([, address]) => !isPublicPage(address))
      .map(([field, address]) =>
        remarkOn(field, 'address', address, `${quoted(address)} n’est pas une adresse web (https://…)`),
      ),
  ];
}

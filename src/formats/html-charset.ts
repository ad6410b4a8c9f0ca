/** Names under which pages declare an encoding and mean another one (WHATWG Encoding, section 4.2). */
const meant: ReadonlyMap<string, string> = new Map(
  Object.entries({
    'iso-8859-1': 'windows-1252',
    latin1: 'windows-1252',
    ascii: 'windows-1252',
    'us-ascii': 'windows-1252',
    'iso-8859-9': 'windows-1254',
    'iso-8859-11': 'windows-874',
    'tis-620': 'windows-874',
    gb2312: 'gb18030',
    gbk: 'gb18030',
    'ks_c_5601-1987': 'euc-kr',
    'x-sjis': 'shift_jis',
    // A page whose declaration can be read as ASCII is no UTF-16.
    'utf-16': 'utf-8',
    'utf-16le': 'utf-8',
    'utf-16be': 'utf-8',
    utf8: 'utf-8',
  }),
);

/** Where browsers look for the declaration, with room for long heads. Bytes. */
const HEAD = 8192;

/** The encoding a page declares, as it is to be read; undefined when it declares none. */
export function declaredCharset(bytes: Uint8Array): string | undefined {
  const head = String.fromCharCode(...bytes.subarray(0, HEAD)).replace(/<!--.*?(?:-->|$)/gs, '');
  const said =
    /<meta\s[^>]{0,500}?charset\s*=\s*["']?\s*([\w.:-]{2,40})/i.exec(head)?.[1] ??
    /^\s*<\?xml\s[^>]{0,200}?encoding\s*=\s*["']([\w.:-]{2,40})["']/i.exec(head)?.[1];
  const name = said?.toLowerCase();
  return name === undefined ? undefined : (meant.get(name) ?? name);
}

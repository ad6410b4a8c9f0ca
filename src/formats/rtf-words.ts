/** Groups whose words are not the text's, with or without `\*` before them. */
export const SKIPPED: ReadonlySet<string> = new Set(
  'annotation atnauthor atndate atnicn atnid atnparent atnref atntime atrfend atrfstart bkmkend bkmkstart colorschememapping colortbl datafield datastore fldinst filetbl fontemb fontfile footnotesep footnotesepc formfield generator ftncn ftnsep ftnsepc aftncn aftnsep aftnsepc keycode latentstyles lsdlockedexcept listoverridetable listpicture listtable listtext mmathPr nonesttables nonshppict objalias objclass objdata objname objsect panose password passwordhash pgptbl picprop pict pntext pntxta pntxtb private protusertbl revtbl rsidtbl rxe shppict sn sp stylesheet sv tc tcn template themedata txe userprops wgrffmtfilter windowcaption writereservation writereservhash xe xform xmlattrname xmlattrvalue xmlnstbl'.split(
    ' ',
  ),
);

/** Groups behind `\\*` in which there is something to be read. */
export const KNOWN: ReadonlySet<string> = new Set(['shpinst', 'do', 'nesttableprops']);

/** Groups that stand on the page apart from the text. */
export const MARGINS = /^(?:header|footer)[lrf]?$/;

/** Signs that are written as words. */
export const SIGNS: ReadonlyMap<string, string> = new Map([
  ['tab', '\t'],
  ['line', '\n'],
  ['lbr', '\n'],
  ['page', '\f'],
  ['emdash', '—'],
  ['endash', '–'],
  ['emspace', '\u2003'],
  ['enspace', '\u2002'],
  ['qmspace', '\u2005'],
  ['bullet', '•'],
  ['lquote', '‘'],
  ['rquote', '’'],
  ['ldblquote', '“'],
  ['rdblquote', '”'],
  ['~', '\u00a0'],
  ['_', '\u2011'],
  ['ltrmark', '\u200e'],
  ['rtlmark', '\u200f'],
  ['zwj', '\u200d'],
  ['zwnj', '\u200c'],
  ['zwbo', '\u200b'],
  ['zwnbo', '\u2060'],
]);

/** Code pages of the character sets of fonts (RTF 1.9.1, "Font Table"). */
export const CHARSETS: ReadonlyMap<number, string> = new Map([
  [0, 'windows-1252'],
  [77, 'macintosh'],
  [128, 'cp932'],
  [129, 'cp949'],
  [134, 'cp936'],
  [136, 'cp950'],
  [161, 'windows-1253'],
  [162, 'windows-1254'],
  [163, 'windows-1258'],
  [177, 'windows-1255'],
  [178, 'windows-1256'],
  [186, 'windows-1257'],
  [204, 'windows-1251'],
  [222, 'windows-874'],
  [238, 'windows-1250'],
  [254, 'cp437'],
  [255, 'cp850'],
]);

/** The character set of fonts of pictures. */
export const PICTURES = 2;

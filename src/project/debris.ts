/** What systems (`Thumbs.db`, `.DS_Store`, `__MACOSX/`) and open programs (`~$01.docx`) leave beside data. */
export function isDebris(name: string): boolean {
  const debris = /^(?:\..*|~\$.*|.*~|~.*\.tmp|thumbs\.db|desktop\.ini|__macosx)$/iu;
  return name.split('/').some((part) => debris.test(part));
}

/** A file that holds files, by its name. */
export function isPacked(name: string): boolean {
  return /\.(?:zip|rar|7z)$/i.test(name);
}

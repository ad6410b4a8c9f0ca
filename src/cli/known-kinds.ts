import { agreementKinds } from '../core/agreement/kinds.ts';
import { codingAmbiguous } from '../core/coding-id.ts';
import { codingKinds } from '../core/coding-kinds.ts';
import { linkNotCounted } from '../core/conclude/left-out-links.ts';
import type { DiagnosticKind } from '../core/diagnostic.ts';
import { identifierLeak, mayIdentify } from '../core/leaks.ts';
import { leftOutKinds } from '../core/left-out-kinds.ts';
import { quotationKinds } from '../core/quotations/kinds.ts';
import { codersSummed, severalCoders } from '../core/reduce.ts';
import { bookLocked, noBook } from '../formats/epub-words.ts';
import { schemaKinds } from '../formats/schema-words.ts';
import { sheetWordKinds } from '../formats/sheet-words.ts';
import { xmlUnreadable } from '../formats/xml-words.ts';
import { zipUnreadable } from '../formats/zip-words.ts';
import { decodingKinds } from '../importers/decoding.ts';
import { docKinds } from '../importers/doc.ts';
import { frontMatterKinds } from '../importers/front-matter.ts';
import { htmlKindList } from '../importers/html-kinds.ts';
import { paginatedKinds } from '../importers/paginated.ts';
import { pdfKindList } from '../importers/pdf-kinds.ts';
import { readFileKinds } from '../importers/read-file.ts';
import { rtfKinds } from '../importers/rtf.ts';
import { sheetKindList } from '../importers/sheet-kinds.ts';
import { subtitleKinds } from '../importers/subtitles.ts';
import { classifyKinds } from '../project/classify-kinds.ts';
import { gitKinds } from '../project/git-kinds.ts';
import { importCodingsKinds } from '../project/import-codings-kinds.ts';
import { importKinds } from '../project/import-kinds.ts';
import { incomingKinds } from '../project/incoming-kinds.ts';
import { projectKinds } from '../project/kinds.ts';
import { migrateKinds } from '../project/migrate-kinds.ts';
import { reanchorKinds } from '../project/reanchor-kinds.ts';
import { tableKindList } from '../project/table-kinds.ts';
import { undoKinds } from '../project/undo-kinds.ts';
import { unloggedKinds } from '../project/unlogged-kinds.ts';
import { userFileKinds } from '../project/user-files.ts';
import { writeKinds } from '../project/write-kinds.ts';
import { notSilenced, unknownRule } from '../rules/severities.ts';
import { cliKinds } from './kinds.ts';
import { besideTemplate, diffOperands } from './kinds-codebook.ts';
import { wholeStudy } from './kinds-conclude.ts';
import { fromForAll, whichRecord } from './record-kinds.ts';

/** Every sort of finding that simpul can report, by code. Loaded only when one is to be worded. */
export async function knownKinds(): Promise<ReadonlyMap<string, DiagnosticKind>> {
  const { codebookRules, historyRules, projectRules } = await import('../rules/index.ts');
  const all: readonly DiagnosticKind[] = [
    ...cliKinds,
    besideTemplate,
    wholeStudy,
    diffOperands,
    ...classifyKinds,
    ...gitKinds,
    ...migrateKinds,
    ...reanchorKinds,
    ...undoKinds,
    ...unloggedKinds,
    ...projectKinds,
    ...agreementKinds,
    ...userFileKinds,
    ...writeKinds,
    ...importKinds,
    ...incomingKinds,
    ...importCodingsKinds,
    ...codingKinds,
    codingAmbiguous,
    ...schemaKinds,
    ...decodingKinds,
    ...paginatedKinds,
    ...htmlKindList,
    ...rtfKinds,
    ...docKinds,
    ...subtitleKinds,
    bookLocked,
    noBook,
    ...pdfKindList,
    xmlUnreadable,
    zipUnreadable,
    ...frontMatterKinds,
    ...readFileKinds,
    ...sheetKindList,
    ...sheetWordKinds,
    ...tableKindList,
    fromForAll,
    whichRecord,
    ...quotationKinds,
    severalCoders,
    codersSummed,
    ...leftOutKinds.map(({ kind }) => kind),
    linkNotCounted,
    identifierLeak,
    mayIdentify,
    unknownRule,
    notSilenced,
    ...codebookRules,
    ...historyRules,
    ...projectRules,
  ];
  return new Map(all.map((kind) => [kind.code, kind]));
}

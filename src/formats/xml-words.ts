import type { DiagnosticKind, Words } from '../core/diagnostic.ts';
import type { Localised } from '../core/locale.ts';
import type { XmlFault } from './xml.ts';

type Data = {
  readonly part: string;
  readonly fault: XmlFault['fault'];
  readonly line: number;
  readonly column: number;
};

const again: Localised = {
  en: 'Open the file in the program it came from, save it under a new name, then import that.',
  id: 'Buka berkasnya di program asalnya, simpan dengan nama baru, lalu impor yang baru itu.',
};

const sentences: Readonly<Record<XmlFault['fault'], Localised<(data: Data) => string>>> = {
  'not-well-formed': {
    en: ({ part, line, column }) => `Its part “${part}” is damaged (line ${line}, column ${column}).`,
    id: ({ part, line, column }) => `Bagian “${part}” di dalamnya rusak (baris ${line}, kolom ${column}).`,
  },
  doctype: {
    en: ({ part }) => `Its part “${part}” holds a document type, which no office program writes.`,
    id: ({ part }) => `Bagian “${part}” memuat tipe dokumen (DOCTYPE), yang tidak pernah ditulis program perkantoran.`,
  },
  depth: {
    en: ({ part }) => `Its part “${part}” is nested deeper than any document.`,
    id: ({ part }) => `Bagian “${part}” bersarang lebih dalam daripada dokumen mana pun.`,
  },
  encoding: {
    en: ({ part }) => `Its part “${part}” is neither UTF-8 nor UTF-16.`,
    id: ({ part }) => `Bagian “${part}” bukan UTF-8 dan bukan UTF-16.`,
  },
};

export const xmlUnreadable: DiagnosticKind<Data> = {
  code: 'import/damaged-part',
  severity: 'error',
  why: {
    en: 'A document that is read only in part would lose words unseen.',
    id: 'Dokumen yang terbaca sebagian akan kehilangan kata tanpa terlihat.',
  },
  words: {
    en: (data): Words => ({ problem: sentences[data.fault].en(data), remedy: again.en }),
    id: (data): Words => ({ problem: sentences[data.fault].id(data), remedy: again.id }),
  },
};

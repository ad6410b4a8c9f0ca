import { type Diagnostic, found, type Json } from '../core/diagnostic.ts';
import { done, failed, type Outcome } from '../core/outcome.ts';
import { badValue, missingFlag } from './kinds.ts';
import type { Option } from './option.ts';
import type { Options } from './options.ts';

const yesNo = ['yes', 'no'];

/** What a researcher says of a voice. */
export const voiceOptions: readonly Option[] = [
  {
    name: 'name',
    value: { en: 'NAME', id: 'NAMA' },
    about: { en: 'a name or pseudonym', id: 'nama atau nama samaran' },
  },
  {
    name: 'role',
    value: { en: 'ROLE', id: 'PERAN' },
    about: { en: 'role in what is studied', id: 'peran dalam yang diteliti' },
  },
  {
    name: 'side',
    value: { en: 'SIDE', id: 'PIHAK' },
    about: { en: 'whose side, e.g. Bandung', id: 'dari pihak mana, mis. Bandung' },
  },
  {
    name: 'group',
    value: { en: 'GROUP', id: 'KELOMPOK' },
    about: {
      en: 'independence group: voices of one office share it',
      id: 'kelompok independensi: satu kantor satu kelompok',
    },
  },
  {
    name: 'credibility',
    value: { en: 'FIVE', id: 'LIMA' },
    about: {
      en: 'the five criteria, each 0 to 2, e.g. 2,2,1,1,2',
      id: 'lima kriteria, masing-masing 0 sampai 2, mis. 2,2,1,1,2',
    },
  },
  {
    name: 'reason',
    value: { en: 'TEXT', id: 'TEKS' },
    about: { en: 'why this credibility', id: 'alasan penilaian kredibilitas itu' },
  },
  {
    name: 'consent',
    value: { en: 'FORM', id: 'BENTUK' },
    about: { en: 'form of the consent, e.g. written or spoken', id: 'bentuk persetujuannya, mis. tertulis atau lisan' },
  },
  {
    name: 'quote',
    value: { en: 'yes|no', id: 'yes|no' },
    values: yesNo,
    about: { en: 'may be quoted', id: 'boleh dikutip: yes ya, no tidak' },
  },
  {
    name: 'withdrawn',
    value: { en: 'yes|no', id: 'yes|no' },
    values: yesNo,
    about: { en: 'has withdrawn the consent', id: 'menarik persetujuannya: yes ya, no tidak' },
  },
  { name: 'note', value: { en: 'TEXT', id: 'TEKS' }, about: { en: 'a note', id: 'catatan' } },
];

const criteria = ['proximity', 'authority', 'independence', 'contemporaneity', 'checkability'];

/** What the flags say, by the keys of `voices.yaml`; a dot leads into a record. */
export function voiceSettings(options: Options): Outcome<{ readonly [key: string]: Json }> {
  const wrong: Diagnostic[] = [];
  const settings: Record<string, Json> = {};
  for (const name of ['name', 'role', 'side', 'group', 'note']) {
    const value = options.one(name);
    if (value !== undefined) settings[name] = value;
  }
  const consent = options.one('consent');
  if (consent !== undefined) settings['consent.form'] = consent;
  for (const name of ['quote', 'withdrawn']) {
    const value = options.one(name);
    if (value !== undefined) settings[`consent.${name}`] = value === 'yes';
  }
  const rated = options.one('credibility');
  const reason = options.one('reason');
  if (rated !== undefined) {
    const points = rated.split(/[,/]/).map((part) => part.trim());
    if (points.length !== criteria.length || !points.every((point) => /^[012]$/.test(point))) {
      wrong.push(found(badValue, { file: '' }, { flag: '--credibility', typed: rated, form: '2,2,1,1,2' }));
    }
    if (reason === undefined) {
      const data = { flag: '--reason', value: '"…"', command: 'simpul voices set' };
      wrong.push(found(missingFlag, { file: '' }, data));
    }
    settings.credibility = {
      ...Object.fromEntries(criteria.map((name, index) => [name, Number(points[index])])),
      reason,
    };
  } else if (reason !== undefined) settings['credibility.reason'] = reason;
  return wrong.length > 0 ? failed(wrong) : done(settings);
}

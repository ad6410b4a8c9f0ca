import type { Localised } from '../core/locale.ts';

/** What `simpul` alone prints: twelve lines that lead into a study. */
export const welcome: Localised = {
  en: `simpul ties every conclusion of a study to the words that carry it.

  simpul init kota-kembar          start a project
  simpul import wawancara/*.txt    bring in interviews and documents
  simpul code add                  code a passage; simpul suggest shows where
  simpul check                     find what is wrong before it counts
  simpul display checklist-matrix  show what the codings show
  simpul conclude                  weigh each claim against its evidence
  simpul report -o bab4.html       write the three parts of the analysis

Try: simpul import wawancara/*.txt --dry-run shows who speaks, changing nothing.
Help: simpul --help · simpul COMMAND --help · bahasa Indonesia: SIMPUL_LANG=id
`,
  id: `simpul mengikat setiap kesimpulan penelitian pada kata-kata yang menopangnya.

  simpul init kota-kembar          mulai sebuah proyek
  simpul import wawancara/*.txt    masukkan wawancara dan dokumen
  simpul code add                  beri kode pada kutipan; lihat simpul suggest
  simpul check                     temukan yang keliru sebelum ikut terhitung
  simpul display checklist-matrix  sajikan apa yang ditunjukkan pengodean
  simpul conclude                  timbang tiap proposisi dengan buktinya
  simpul report -o bab4.html       tulis tiga bagian analisis

Coba: simpul import wawancara/*.txt --dry-run (siapa bicara; tanpa mengubah).
Bantuan: simpul --help · simpul PERINTAH --help · English: SIMPUL_LANG=en
`,
};

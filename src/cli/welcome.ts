import type { Localised } from '../core/locale.ts';

/** What `simpul` alone prints: twelve lines that lead into a study. */
export const welcome: Localised = {
  en: `simpul ties every conclusion of a study to the words that carry it.

  simpul init kota-kembar          start a project
  simpul import wawancara/*.txt    bring in interviews and documents
  simpul code add                  code a passage; simpul suggest shows where to look
  simpul check                     find what is wrong before it counts
  simpul display checklist-matrix  show what the codings show
  simpul conclude                  weigh each claim against its evidence
  simpul report -o bab4.html       write the three parts of the analysis

Try: simpul import wawancara/*.txt --dry-run shows who speaks how much, and changes nothing.
simpul --help: every command · simpul COMMAND --help: examples · bahasa Indonesia: SIMPUL_LANG=id
`,
  id: `simpul mengikat setiap kesimpulan penelitian pada kata-kata yang menopangnya.

  simpul init kota-kembar          mulai sebuah proyek
  simpul import wawancara/*.txt    masukkan wawancara dan dokumen
  simpul code add                  beri kode pada kutipan; simpul suggest menunjukkan tempatnya
  simpul check                     temukan yang keliru sebelum ikut terhitung
  simpul display checklist-matrix  sajikan apa yang ditunjukkan pengodean
  simpul conclude                  timbang tiap proposisi dengan buktinya
  simpul report -o bab4.html       tulis tiga bagian analisis

Coba: simpul import wawancara/*.txt --dry-run menunjukkan siapa bicara berapa banyak, tanpa mengubah apa pun.
simpul --help: semua perintah · simpul PERINTAH --help: contoh · English: SIMPUL_LANG=en
`,
};

import type { Localised } from '../core/locale.ts';

/** What `simpul` alone prints: twelve lines that lead into a study. */
export const welcome: Localised = {
  en: `simpul ties every conclusion of a study to the words that carry it.

  simpul sources                   see what was collected
  simpul show S1                   read a source with its lines and codes
  simpul code add                  put a code on words of a source
  simpul check                     find what is wrong before it counts
  simpul display checklist-matrix  show what the codings show
  simpul conclude                  weigh each claim against its evidence
  simpul report -o bab4.html       write the three parts of the analysis

Try: simpul -C fixtures/bandung-liuzhou display checklist-matrix, on the simulated founding study.
simpul --help: every command · simpul COMMAND --help: examples · bahasa Indonesia: SIMPUL_LANG=id
`,
  id: `simpul mengikat setiap kesimpulan penelitian pada kata-kata yang menopangnya.

  simpul sources                   lihat apa yang dikumpulkan
  simpul show S1                   baca sumber dengan nomor baris dan kodenya
  simpul code add                  beri kode pada kata-kata suatu sumber
  simpul check                     temukan yang keliru sebelum ikut terhitung
  simpul display checklist-matrix  sajikan apa yang ditunjukkan pengodean
  simpul conclude                  timbang tiap proposisi dengan buktinya
  simpul report -o bab4.html       tulis tiga bagian analisis

Coba: simpul -C fixtures/bandung-liuzhou display checklist-matrix, pada studi pendiri (data simulasi).
simpul --help: semua perintah · simpul PERINTAH --help: contoh · English: SIMPUL_LANG=en
`,
};

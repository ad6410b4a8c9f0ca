import { describe, expect, it } from 'vitest';
import { languageOf } from '../../src/core/language.ts';
import { loadFixture } from '../support/fixture.ts';

describe('languageOf', () => {
  it('knows the language of each source of the study, and of each long turn in it', () => {
    for (const source of loadFixture().sources) {
      expect(languageOf(source.text.value)).toBe(source.language);
      const long = source.turns.map(({ speech }) => source.text.slice(speech)).filter((speech) => speech.length > 300);
      for (const speech of long) expect(languageOf(speech)).toBe(source.language);
    }
  });

  it.each([
    [
      'French',
      'Le maire a dit que la ville est prête à signer un accord avec les partenaires, et que on ne peut pas attendre plus longtemps. Il a été reçu par les élus de la région.',
    ],
    [
      'Dutch',
      'De burgemeester zei dat de stad in het najaar een overeenkomst wil tekenen met de partner, die al was voorbereid en op de agenda is gezet. We hebben het over de ruil van studenten gehad en dat was een goede stap.',
    ],
    [
      'Sundanese',
      'Abdi mah henteu terang naon nu kajadian di lembur, da teu aya nu nyarios ka abdi. Anu penting mah urang tiasa ngumpul sareng babaturan, teras ngobrol ngeunaan rencana taun payun.',
    ],
    ['a line', 'Hm.'],
    ['nothing', ''],
  ])('is unsure of %s', (_, value) => expect(languageOf(`${value}\n`.repeat(12))).toBeUndefined());
});

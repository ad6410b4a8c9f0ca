import type { Option } from './option.ts';

/** The values given for a command's flags. */
export class Options {
  private readonly given: ReadonlyMap<string, readonly string[]>;

  constructor(given: ReadonlyMap<string, readonly string[]> = new Map()) {
    this.given = given;
  }

  has(name: string): boolean {
    return this.given.has(name);
  }

  /** Every value, in the order given; empty when the flag was not. */
  all(name: string): readonly string[] {
    return this.given.get(name) ?? [];
  }

  /** The value; of several the last, as everywhere on a command line. */
  one(name: string): string | undefined {
    return this.all(name).at(-1);
  }

  /** The names of the flags given. */
  get names(): readonly string[] {
    return [...this.given.keys()];
  }

  /** These options, with those of `later` added and, where both have one, put last. */
  with(later: Options): Options {
    const names = new Set([...this.names, ...later.names]);
    return new Options(new Map([...names].map((name) => [name, [...this.all(name), ...later.all(name)]])));
  }
}

/** Flags that every command takes. */
export const globalOptions: readonly Option[] = every([
  {
    name: 'project',
    short: 'C',
    value: { en: 'FOLDER', id: 'FOLDER' },
    about: {
      en: 'the project’s folder (else the one you are in)',
      id: 'folder proyek (bila tidak disebut: folder tempat Anda berada)',
    },
  },
  {
    name: 'lang',
    value: { en: 'LANGUAGE', id: 'BAHASA' },
    values: ['en', 'id'],
    about: { en: 'language of messages and reports: en or id', id: 'bahasa pesan dan laporan: en atau id' },
  },
  { name: 'help', short: 'h', about: { en: 'show this help', id: 'tampilkan bantuan ini' } },
  {
    name: 'debug',
    about: { en: 'when simpul itself fails, show where', id: 'bila simpul sendiri yang rusak, tunjukkan letaknya' },
  },
]);

function every(options: readonly Option[]): readonly Option[] {
  return options.map((option) => ({ ...option, section: 'every' }));
}

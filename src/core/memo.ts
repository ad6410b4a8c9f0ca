/** A dated note of the researcher's (METHOD 3.1). Never evidence. */
export interface Memo {
  readonly id: string;
  readonly type: 'jotting' | 'analytic' | 'code' | 'method' | 'reflexive' | 'surprise' | 'cell' | 'decision';
  readonly title?: string;
  readonly target?: string;
  /** Who wrote or decided it: a coder’s id. */
  readonly by?: string;
  readonly at?: string;
  readonly text: string;
  /** Of a decision on the class of its target: under which codebook (`id@version`), from which answers, with what result. */
  readonly codebook?: string;
  readonly answers?: readonly { readonly question: string; readonly answer: 'yes' | 'no' }[];
  readonly classes?: readonly string[];
}

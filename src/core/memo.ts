/** A dated note of the researcher's (METHOD 3.1). Never evidence. */
export interface Memo {
  readonly id: string;
  readonly type: 'jotting' | 'analytic' | 'code' | 'method' | 'reflexive' | 'surprise' | 'cell' | 'decision';
  readonly title?: string;
  readonly target?: string;
  readonly author?: string;
  readonly at?: string;
  readonly text: string;
}

/** A source of chance that gives the same numbers for the same seed on every machine. */
export interface Random {
  /** Evenly between 0 (included) and 1 (not). */
  next(): number;
}

/** xoshiro128** (Blackman & Vigna 2018), started from `seed` by splitmix. */
export function seeded(seed: number): Random {
  let mixed = seed | 0;
  const start = (): number => {
    mixed = (mixed + 0x9e3779b9) | 0;
    let word = Math.imul(mixed ^ (mixed >>> 16), 0x21f0aaad);
    word = Math.imul(word ^ (word >>> 15), 0x735a2d97);
    return word ^ (word >>> 15);
  };
  let a = start();
  let b = start();
  let c = start();
  let d = start();
  const word = (): number => {
    const product = Math.imul(b, 5);
    const result = Math.imul((product << 7) | (product >>> 25), 9);
    const shifted = b << 9;
    c ^= a;
    d ^= b;
    b ^= c;
    a ^= d;
    c ^= shifted;
    d = (d << 11) | (d >>> 21);
    return result >>> 0;
  };
  return { next: () => (word() * 0x200000 + (word() >>> 11)) / 2 ** 53 };
}

/** How many of `trials` succeed, each with probability `chance`. */
export function binomial(random: Random, trials: number, chance: number): number {
  if (trials <= 0 || chance <= 0) return 0;
  if (chance >= 1) return trials;
  if (chance > 0.5) return trials - binomial(random, trials, 1 - chance);
  return trials * chance < 10 ? byInversion(random, trials, chance) : byRejection(random, trials, chance);
}

function byInversion(random: Random, trials: number, chance: number): number {
  const odds = chance / (1 - chance);
  let probability = (1 - chance) ** trials;
  let left = random.next();
  let count = 0;
  while (left > probability && count < trials) {
    left -= probability;
    count++;
    probability *= (odds * (trials - count + 1)) / count;
  }
  return count;
}

/** BTRS, transformed rejection with squeeze (Hörmann 1993). */
function byRejection(random: Random, trials: number, chance: number): number {
  const odds = chance / (1 - chance);
  const spread = Math.sqrt(trials * chance * (1 - chance));
  const b = 1.15 + 2.53 * spread;
  const a = -0.0873 + 0.0248 * b + 0.01 * chance;
  const centre = trials * chance + 0.5;
  const squeeze = 0.92 - 4.2 / b;
  const alpha = (2.83 + 5.1 / b) * spread;
  const mode = Math.floor((trials + 1) * chance);
  for (;;) {
    const u = random.next() - 0.5;
    const v = random.next();
    const us = 0.5 - Math.abs(u);
    const count = Math.floor(((2 * a) / us + b) * u + centre);
    if (us >= 0.07 && v <= squeeze) return count;
    if (count < 0 || count > trials) continue;
    const bound =
      (mode + 0.5) * Math.log((mode + 1) / (odds * (trials - mode + 1))) +
      (trials + 1) * Math.log((trials - mode + 1) / (trials - count + 1)) +
      (count + 0.5) * Math.log((odds * (trials - count + 1)) / (count + 1)) +
      tail(mode) +
      tail(trials - mode) -
      tail(count) -
      tail(trials - count);
    if (Math.log((v * alpha) / (a / (us * us) + b)) <= bound) return count;
  }
}

/** What Stirling's formula leaves of log k!. */
function tail(k: number): number {
  const exact = tails[k];
  if (exact !== undefined) return exact;
  const next = k + 1;
  return (1 / 12 - (1 / 360 - 1 / 1260 / (next * next)) / (next * next)) / next;
}

const tails = Array.from({ length: 10 }, (_, k) => {
  let log = 0;
  for (let factor = 2; factor <= k; factor++) log += Math.log(factor);
  return log - ((k + 0.5) * Math.log(k + 1) - (k + 1) + 0.5 * Math.log(2 * Math.PI));
});

/** `total` thrown into bins of these weights: how many fall into each, written into `into`. */
export function multinomial(random: Random, total: number, weights: Float64Array, into: Float64Array): void {
  let left = total;
  let rest = weights.reduce((sum, weight) => sum + weight, 0);
  for (let bin = 0; bin < weights.length; bin++) {
    const weight = weights[bin] ?? 0;
    const count = left === 0 ? 0 : binomial(random, left, rest <= weight ? 1 : weight / rest);
    into[bin] = count;
    left -= count;
    rest -= weight;
  }
}

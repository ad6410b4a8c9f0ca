/** The whole program: arguments in, exit code out. */
export async function main(args: readonly string[]): Promise<number> {
  if (args[0] === '--version') process.stdout.write(`${process.env.SIMPUL_VERSION}\n`);
  return 0;
}

import type { Argument, Command } from '../command.ts';
import { shells, writeCompletion } from '../completion.ts';

const shell: Argument = { name: { en: 'bash|zsh|fish', id: 'bash|zsh|fish' } };

export const completion: Command = {
  arguments: [shell],
  examples: [
    {
      line: 'simpul completion bash > ~/.local/share/bash-completion/completions/simpul',
      about: { en: 'bash: works in every new shell', id: 'bash: berlaku di setiap shell baru' },
    },
    {
      line: 'simpul completion zsh > ~/.zfunc/_simpul',
      about: {
        en: 'zsh: with fpath+=(~/.zfunc) before compinit in ~/.zshrc',
        id: 'zsh: dengan fpath+=(~/.zfunc) sebelum compinit di ~/.zshrc',
      },
    },
    {
      line: 'simpul completion fish > ~/.config/fish/completions/simpul.fish',
      about: { en: 'fish: works in every new shell', id: 'fish: berlaku di setiap shell baru' },
    },
  ],
  options: [],
  members: [...shells].map(([name, { about }]) => ({ name, about })),
  async run([name = ''], _options, context) {
    return writeCompletion(name, context);
  },
};

import type { Renderer } from './renderer.ts';

/** For reading on a screen; through a pipe (`plain`) without boxes, a table row a line. */
export const terminal: Renderer = {
  name: 'terminal',
  title: { en: 'for reading on the screen', id: 'untuk dibaca di layar' },
  extensions: ['.txt'],
  // Its libraries cost more to load than most commands take, so they wait until something is drawn.
  render: async (view, options) => (await import('./terminal-page.ts')).page(view, options),
};

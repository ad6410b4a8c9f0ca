import { csv } from './csv.ts';
import { html } from './html.ts';
import { json } from './json.ts';
import { markdown } from './markdown.ts';
import type { Renderer } from './renderer.ts';
import { terminal } from './terminal.ts';

/** Every renderer; what is heavy to load waits inside a member until it draws. */
export const renderers: readonly Renderer[] = [terminal, markdown, html, csv, json];

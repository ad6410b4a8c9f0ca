import type { NetworkView } from '../core/view.ts';

/** A network as a Mermaid flow chart, which GitHub and many editors draw. Nodes are numbered, so that no id can break it. */
export function mermaid(network: NetworkView): string {
  const numbers = new Map(network.nodes.map((node, index) => [node.id, `n${index + 1}`]));
  const nodes = network.nodes.map((node) => `  ${numbers.get(node.id)}["${label(node.label)}"]`);
  const edges = network.edges.flatMap((edge) => {
    const [from, to] = [numbers.get(edge.from), numbers.get(edge.to)];
    if (from === undefined || to === undefined) return [];
    return [edge.label === '' ? `  ${from} --> ${to}` : `  ${from} -->|"${label(edge.label)}"| ${to}`];
  });
  return ['flowchart LR', ...nodes, ...edges].join('\n');
}

/** Everything that Mermaid, its HTML labels or a fence could read as markup, as one of its own entities. */
function label(text: string): string {
  return text.replace(/["'`<>&#;|[\]{}()\\]/g, (character) => `#${character.charCodeAt(0)};`);
}

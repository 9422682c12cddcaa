/** What a page's JSON-LD says of its article. */
export interface LinkedArticle {
  /** As the page writes it. */
  readonly published: string | null;
  readonly outlet: string | null;
  readonly title: string | null;
  /** What the article says, its paragraphs with line ends between. */
  readonly body: string | null;
}

const ARTICLE = /^(?:\w*Article|BlogPosting|LiveBlogPosting|Report)$/;
const MAX_BLOCK = 200_000;
const MAX_NODES = 2000;

/**
 * What the blocks of schema.org's JSON-LD in a page say of its one article. Videos, stories next to it and reviews have dates of
 * their own: where no block is an article, or two of them differ, nothing is said.
 */
export function linkedArticle(blocks: readonly string[]): LinkedArticle {
  const parsed = blocks.map(nodesOf);
  const articles = parsed
    .flatMap((nodes) => nodes ?? [])
    .filter((node) => typesOf(node).some((type) => ARTICLE.test(type)));
  // Of a block that is no JSON the date can be told where it has but one.
  const broken = blocks.filter((_, index) => parsed[index] === null).flatMap(datesOf);
  return {
    published: onlyOne(articles.length === 0 ? broken : articles.map((node) => node.datePublished)),
    title: onlyOne(articles.map((node) => node.headline)),
    body: onlyOne(articles.map((node) => node.articleBody)),
    outlet: onlyOne(articles.map((node) => (isNode(node.publisher) ? node.publisher.name : undefined))),
  };
}

type Node = Readonly<Record<string, unknown>>;

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function datesOf(block: string): string[] {
  return [...block.matchAll(/"datePublished"\s{0,5}:\s{0,5}"([^"]{8,40})"/g)].map((match) => match[1]!);
}

/** The objects of a block: itself, those of a list, and those of its `@graph`; `null` where it is no JSON. */
function nodesOf(block: string): Node[] | null {
  if (block.length > MAX_BLOCK) return [];
  let parsed: unknown;
  try {
    parsed = JSON.parse(block);
  } catch {
    return null;
  }
  const nodes = (Array.isArray(parsed) ? parsed : [parsed]).slice(0, MAX_NODES).filter(isNode);
  return nodes.flatMap((node) =>
    Array.isArray(node['@graph']) ? [node, ...node['@graph'].slice(0, MAX_NODES).filter(isNode)] : [node],
  );
}

function typesOf(node: Node): string[] {
  const type = node['@type'];
  return (Array.isArray(type) ? type : [type]).filter((one) => typeof one === 'string');
}

function onlyOne(values: readonly unknown[]): string | null {
  const found = new Set(values.filter((value) => typeof value === 'string').map((value) => value.trim()));
  found.delete('');
  return found.size === 1 ? [...found][0]! : null;
}

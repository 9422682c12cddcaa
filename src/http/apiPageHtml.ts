interface Parameter {
  readonly name: string;
  readonly in: string;
  readonly required?: boolean;
  readonly description?: string;
  readonly schema?: Schema;
}

interface Schema {
  readonly type?: string;
  readonly description?: string;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly anyOf?: readonly Schema[];
  readonly items?: Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly default?: unknown;
}

type Content = Readonly<Record<string, { readonly schema?: Schema }>>;

interface Described {
  readonly summary?: string;
  readonly parameters?: readonly Parameter[];
  readonly requestBody?: { readonly content?: Content };
  readonly responses?: Readonly<Record<string, { readonly content?: Content }>>;
}

interface OpenApi {
  readonly info: { readonly title: string; readonly version: string; readonly description?: string };
  readonly paths?: Readonly<Record<string, Readonly<Record<string, Described>>>>;
}

const MOST_DEPTH = 6;

/** The interface as a page without scripts. */
export function apiPageHtml({ info, paths = {} }: OpenApi): string {
  const sections = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, described]) => section(method, path, described)),
  );
  return (
    `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">` +
    `<title>${text(info.title)}</title><link rel="stylesheet" href="/api/page.css"></head><body><main><h1>${text(info.title)}</h1>` +
    `<p>${text(info.description ?? '')}</p><p><a href="/api/openapi.json">openapi.json</a></p>${sections.join('')}</main></body></html>\n`
  );
}

function section(
  method: string,
  path: string,
  { summary = '', parameters = [], requestBody, responses = {} }: Described,
): string {
  const rows = parameters.map(
    ({ name, in: where, required, description, schema }) =>
      `<tr><th scope="row"><code>${text(name)}</code></th><td>${text(where)}${required ? ', required' : ''}</td><td>${shape(schema)}</td>` +
      `<td>${text(description ?? schema?.description ?? '')}</td></tr>`,
  );
  const table = rows.length === 0 ? '' : `<table><tbody>${rows.join('')}</tbody></table>`;
  const body = schemaOf(requestBody?.content);
  const answer = schemaOf(responses['200']?.content);
  return (
    `<section><h2><code>${text(method.toUpperCase())} ${text(path)}</code></h2><p>${text(summary)}</p>${table}` +
    `${body === undefined ? '' : `<details><summary>takes</summary>${tree(body, 0)}</details>`}` +
    `${answer === undefined ? '' : `<details><summary>answers</summary>${tree(answer, 0)}</details>`}</section>`
  );
}

function schemaOf(content: Content | undefined): Schema | undefined {
  return content === undefined ? undefined : Object.values(content)[0]?.schema;
}

function tree(schema: Schema, depth: number): string {
  const inner = schema.type === 'array' ? schema.items : schema;
  const properties = Object.entries(inner?.properties ?? {});
  if (properties.length === 0 || depth > MOST_DEPTH) return `<p>${shape(schema)} ${text(schema.description ?? '')}</p>`;
  const items = properties.map(([name, one]) => {
    const nested = (one.type === 'array' ? one.items : one)?.properties === undefined ? '' : tree(one, depth + 1);
    const optional = inner?.required?.includes(name) === true ? '' : ', optional';
    return `<li><code>${text(name)}</code> ${shape(one)}${optional} ${text(one.description ?? '')}${nested}</li>`;
  });
  return `<ul>${items.join('')}</ul>`;
}

function shape(schema: Schema | undefined): string {
  if (schema === undefined) return '';
  if (schema.const !== undefined) return `<code>${text(JSON.stringify(schema.const))}</code>`;
  if (schema.enum !== undefined) return schema.enum.map((value) => `<code>${text(String(value))}</code>`).join(' | ');
  if (schema.anyOf !== undefined) return schema.anyOf.map(shape).join(' | ');
  if (schema.type === 'array') return `list of ${shape(schema.items)}`;
  return text(schema.type ?? 'anything');
}

function text(value: string): string {
  return value.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}

export const apiPageCss = `
:root { color-scheme: light dark; font: 16px/1.5 system-ui, sans-serif; }
main { max-width: 60rem; margin: 2rem auto; padding: 0 1rem; }
h2 { font-size: 1rem; margin: 2rem 0 0; border-top: 1px solid; padding-top: 1rem; }
table { border-collapse: collapse; }
th, td { text-align: left; vertical-align: top; padding: 0.1rem 1rem 0.1rem 0; font-weight: normal; }
ul { margin: 0.2rem 0; padding-left: 1.2rem; }
`;

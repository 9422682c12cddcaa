import fontAddress from '@fontsource-variable/inter/files/inter-latin-wght-normal.woff2?url';

/** What of the page's styles a picture needs to look the same elsewhere. */
const STYLES = [
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-width',
  'stroke-opacity',
  'stroke-linecap',
  'stroke-linejoin',
  'opacity',
  'font-family',
  'font-size',
  'font-weight',
  'font-variant-numeric',
  'paint-order',
] as const;
const MARGIN = 16;
const HEAD = 40;
/** Pixels of a PNG for each of the screen's: sharp in print. */
const PNG_SCALE = 2;

async function fontAsData(): Promise<string> {
  const blob = await (await fetch(fontAddress)).blob();
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(typeof reader.result === 'string' ? reader.result : '');
    reader.onerror = () => reject(reader.error ?? new Error('the font could not be read'));
    reader.readAsDataURL(blob);
  });
}

/** Writes the colours and type of an element and all below it onto a copy, as attributes. */
function inline(from: Element, to: Element): void {
  const style = getComputedStyle(from);
  for (const name of STYLES) {
    const value = style.getPropertyValue(name);
    if (value !== '' && value !== 'normal') to.setAttribute(name, value);
  }
  to.removeAttribute('class');
  for (const [at, child] of [...from.children].entries()) {
    const copy = to.children[at];
    if (copy !== undefined) inline(child, copy);
  }
}

/** The picture on the screen as a document of its own: fonts and colours inside, nothing to fetch. */
async function pictureText(caption: string): Promise<{ text: string; width: number; height: number }> {
  const source = document.querySelector<SVGSVGElement>('[data-picture="main"] svg.picture');
  if (source === null) throw new Error('there is no picture on the screen');
  const copy = source.cloneNode(true);
  if (!(copy instanceof SVGSVGElement)) throw new Error('the picture is no SVG');
  inline(source, copy);
  for (const unseen of copy.querySelectorAll('[fill="rgba(0, 0, 0, 0)"][stroke="rgba(0, 0, 0, 0)"]')) unseen.remove();
  const [width, height] = [source.clientWidth + 2 * MARGIN, source.clientHeight + HEAD + MARGIN];
  const page = getComputedStyle(document.documentElement);
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  svg.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
  svg.setAttribute('width', String(width));
  svg.setAttribute('height', String(height));
  svg.setAttribute('viewBox', `0 0 ${width} ${height}`);
  const style = document.createElementNS(svg.namespaceURI, 'style');
  style.textContent = `@font-face{font-family:Inter;font-weight:100 900;src:url(${await fontAsData()}) format("woff2")}`;
  const ground = document.createElementNS(svg.namespaceURI, 'rect');
  ground.setAttribute('width', '100%');
  ground.setAttribute('height', '100%');
  ground.setAttribute('fill', page.backgroundColor);
  const title = document.createElementNS(svg.namespaceURI, 'text');
  title.textContent = caption;
  for (const [name, value] of Object.entries({
    x: String(MARGIN + 16),
    y: '26',
    fill: page.color,
    'font-family': 'Inter, sans-serif',
    'font-size': '14',
    'font-weight': '600',
  })) {
    title.setAttribute(name, value);
  }
  copy.setAttribute('x', String(MARGIN));
  copy.setAttribute('y', String(HEAD));
  svg.append(style, ground, title, copy);
  return { text: new XMLSerializer().serializeToString(svg), width, height };
}

function save(blob: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

const fileName = (caption: string, ending: string): string =>
  `${caption.replaceAll(/[^\p{L}\p{N}-]+/gu, '-').slice(0, 80)}.${ending}`;

/** Saves the picture as SVG. */
export async function saveSvg(caption: string): Promise<void> {
  const { text } = await pictureText(caption);
  save(new Blob([text], { type: 'image/svg+xml' }), fileName(caption, 'svg'));
}

/** Saves the picture as PNG, at twice the screen's resolution. */
export async function savePng(caption: string): Promise<void> {
  const { text, width, height } = await pictureText(caption);
  const address = URL.createObjectURL(new Blob([text], { type: 'image/svg+xml' }));
  const image = new Image();
  image.src = address;
  await image.decode();
  URL.revokeObjectURL(address);
  const canvas = document.createElement('canvas');
  canvas.width = width * PNG_SCALE;
  canvas.height = height * PNG_SCALE;
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  const blob = await new Promise<Blob | null>((resolve) => {
    canvas.toBlob(resolve, 'image/png');
  });
  if (blob !== null) save(blob, fileName(caption, 'png'));
}

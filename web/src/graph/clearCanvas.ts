/** Makes a canvas as large as the graph, in the screen's own pixels, and empty; its pen works in page pixels. */
export function clearCanvas(
  canvas: HTMLCanvasElement,
  sigma: { readonly getDimensions: () => { readonly width: number; readonly height: number } },
): CanvasRenderingContext2D | null {
  const { width, height } = sigma.getDimensions();
  const ratio = window.devicePixelRatio || 1;
  if (canvas.width !== Math.round(width * ratio) || canvas.height !== Math.round(height * ratio)) {
    canvas.width = Math.round(width * ratio);
    canvas.height = Math.round(height * ratio);
  }
  const pen = canvas.getContext('2d');
  if (pen === null) return null;
  pen.setTransform(ratio, 0, 0, ratio, 0, 0);
  pen.clearRect(0, 0, width, height);
  return pen;
}

/** How much larger than usual text is on this screen (theme/base.css). */
export function textScaleOf(): number {
  return Number.parseFloat(getComputedStyle(document.documentElement).fontSize) / 16;
}

/** The typeface of the page for a canvas. */
export function fontOf(weight: 400 | 600, size = 11): string {
  return `${weight} ${(size * textScaleOf()).toFixed(1)}px Inter, sans-serif`;
}

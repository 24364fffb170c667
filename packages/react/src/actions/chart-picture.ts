/** A chart on its own: heading above, source beneath. */
export type PictureText = Readonly<{ title: string; note: string }>;

const SVG = 'http://www.w3.org/2000/svg';
const PADDING = 16;
const HEAD = 34;
const FOOT = 28;
const PIXELS_PER_POINT = 2;

const text = (content: string, attributes: Readonly<Record<string, string | number>>): SVGTextElement => {
  const element = document.createElementNS(SVG, 'text');
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, String(value));
  element.textContent = content;
  return element;
};

/**
 * A drawn chart as an SVG file of its own: with the colours it has now, its title and where the numbers come from. Needs
 * nothing of the page.
 */
function chartPicture(chart: SVGSVGElement, { title, note }: PictureText): SVGSVGElement {
  const width = chart.width.baseVal.value;
  const height = chart.height.baseVal.value;
  const picture = document.createElementNS(SVG, 'svg');
  const [fullWidth, fullHeight] = [width + 2 * PADDING, height + HEAD + FOOT + PADDING];
  picture.setAttribute('xmlns', SVG);
  picture.setAttribute('width', String(fullWidth));
  picture.setAttribute('height', String(fullHeight));
  picture.setAttribute('viewBox', `0 0 ${fullWidth} ${fullHeight}`);
  picture.setAttribute('role', 'img');
  picture.setAttribute('aria-label', title);
  picture.setAttribute('font-family', 'var(--downpour-font)');
  const surface = document.createElementNS(SVG, 'rect');
  surface.setAttribute('width', '100%');
  surface.setAttribute('height', '100%');
  surface.setAttribute('fill', 'var(--downpour-surface)');
  const drawing = chart.cloneNode(true) as SVGSVGElement;
  drawing.setAttribute('x', String(PADDING));
  drawing.setAttribute('y', String(HEAD + 4));
  drawing.removeAttribute('style');
  drawing.removeAttribute('class');
  drawing.setAttribute('overflow', 'visible');
  picture.append(
    surface,
    text(title, { x: PADDING, y: 26, 'font-size': 15, 'font-weight': 600, fill: 'var(--downpour-text)' }),
    drawing,
    text(note, { x: PADDING, y: fullHeight - PADDING, 'font-size': 11, fill: 'var(--downpour-muted)' }),
  );
  return picture;
}

/** The same as the text of a file, with the colours and fonts the chart has in its place: programs need not know CSS. */
export function pictureText(chart: SVGSVGElement, words: PictureText): string {
  const style = getComputedStyle(chart);
  return new XMLSerializer()
    .serializeToString(chartPicture(chart, words))
    .replace(/var\((--downpour-[\w-]+)\)/g, (_, token: string) =>
      style.getPropertyValue(token).trim().replaceAll('"', "'"),
    );
}

/** An SVG file as PNG at twice its size. Rejects where the browser cannot draw it. */
export async function pngOf(svg: string): Promise<Blob> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = image.naturalWidth * PIXELS_PER_POINT;
  canvas.height = image.naturalHeight * PIXELS_PER_POINT;
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => {
      if (blob === null) reject(new Error('The browser could not make a PNG of the chart.'));
      else resolve(blob);
    }, 'image/png');
  });
}

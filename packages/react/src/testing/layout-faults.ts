const slack = 1;
/** A line of text has room above and below its letters, which lines may share. */
const leading = 0.2;

const nameOf = (element: Element): string => (element.textContent ?? '').trim().slice(0, 40);

const lettersOf = (text: Element): DOMRect => {
  const { x, y, width, height } = text.getBoundingClientRect();
  return new DOMRect(x, y + height * leading, width, height * (1 - 2 * leading));
};

const overlap = (a: DOMRect, b: DOMRect): boolean =>
  Math.min(a.right, b.right) - Math.max(a.left, b.left) > slack &&
  Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > slack;

function chartFaults(svg: SVGSVGElement): readonly string[] {
  const frame = svg.getBoundingClientRect();
  const texts = [...svg.querySelectorAll('text')].filter((text) => nameOf(text) !== '');
  const outside = texts.flatMap((text) => {
    const { left, right, top, bottom } = lettersOf(text);
    const past = [frame.left - left, right - frame.right, frame.top - top, bottom - frame.bottom];
    return past.some((by) => by > 1.5 * slack)
      ? [`"${nameOf(text)}" is ${Math.max(...past).toFixed(1)} px outside of its chart`]
      : [];
  });
  const clashes = texts.flatMap((text, index) =>
    texts
      .slice(index + 1)
      .flatMap((other) =>
        overlap(lettersOf(text), lettersOf(other)) ? [`"${nameOf(text)}" runs into "${nameOf(other)}"`] : [],
      ),
  );
  return [...outside, ...clashes];
}

/** What does not fit in a widget: overflow, a cut title, text outside of its chart or over other text. */
export function layoutFaults(figure: Element): readonly string[] {
  const frame = figure.getBoundingClientRect();
  const wide = [
    figure,
    ...figure.querySelectorAll('.downpour-body, .downpour-head, .downpour-title'),
  ].flatMap((element) =>
    element.scrollWidth > element.clientWidth + slack && getComputedStyle(element).display !== 'inline'
      ? [`${element.className} needs ${element.scrollWidth} px and has ${element.clientWidth}`]
      : [],
  );
  const past = [...figure.querySelectorAll('.downpour-title, .downpour-tools, .downpour-provenance')].flatMap(
    (element) => {
      const { left, right } = element.getBoundingClientRect();
      return left < frame.left - slack || right > frame.right + slack
        ? [`${element.className} is outside of the widget`]
        : [];
    },
  );
  const body = figure.querySelector('.downpour-body');
  const tall =
    body !== null && body.scrollHeight > body.clientHeight + slack
      ? [`the body needs ${body.scrollHeight} px of height and has ${body.clientHeight}`]
      : [];
  const charts = [...figure.querySelectorAll<SVGSVGElement>('svg.downpour-chart')];
  return [...wide, ...past, ...tall, ...charts.flatMap(chartFaults)];
}

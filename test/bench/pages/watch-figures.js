// Runs in a page before its own scripts: when the first figure of the page has a mark, and when all of them have.
(() => {
  const MARKS = [
    '.recharts-curve[d]',
    '.recharts-rectangle',
    '.recharts-sector',
    '.downpour-body svg :is(path[d], rect, circle):not(defs *)',
    '.downpour-body :is(li, dd, td, .downpour-rank-place)',
    ':is(td, dd)',
  ].join(', ');
  const watched = { first: undefined, done: undefined, figures: 0, drawn: 0 };
  window.watched = watched;

  const isDrawn = (figure) =>
    figure.getAttribute('aria-busy') !== 'true' && figure.querySelector(MARKS) !== null;
  const look = () => {
    const figures = [...document.querySelectorAll('figure')];
    watched.figures = figures.length;
    watched.drawn = figures.filter(isDrawn).length;
    if (watched.drawn > 0) watched.first ??= performance.now();
    if (watched.drawn === watched.figures && watched.figures >= window.expectedFigures) {
      watched.done = performance.now();
    } else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
})();

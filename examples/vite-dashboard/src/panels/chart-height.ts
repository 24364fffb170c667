/** Pixels of a chart that stands beside a list of ten rows. */
export const CHART_HEIGHT = 370;

import type { Note } from './time-marks.ts';

/** Days on which the public record of PyPI's downloads is known to be wrong, for `notes`. */
export const pypiIncidents: readonly Note[] = [
  {
    from: '2018-07-26',
    text: 'Counts rise here: until this day about half of all downloads went unrecorded.',
    url: 'https://github.com/pypi/linehaul/issues/30',
  },
  {
    from: '2021-11-22',
    to: '2021-12-11',
    text: 'PyPI lost much of what was recorded on these days; it was filled in later, as far as it could be.',
    url: 'https://status.python.org/incidents/2jj696st6yn5',
  },
  {
    from: '2024-06-13',
    to: '2024-06-23',
    text: 'The record fell behind and was filled in afterwards; part of June 18 is lost.',
    url: 'https://github.com/psf/pypistats.org/issues/68',
  },
];

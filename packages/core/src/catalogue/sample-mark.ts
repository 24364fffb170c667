/** Text in the base table's comment that marks its rows as generated sample data. */
export const SAMPLE_MARK = 'Downpour sample data';

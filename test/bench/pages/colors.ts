const COLORS = ['#2563eb', '#ea580c', '#16a34a', '#9333ea', '#dc2626', '#0891b2', '#ca8a04', '#db2777'];

/** Colours in turn, as a page without a theme of its own has them. */
export const colorAt = (index: number): string => COLORS[index % COLORS.length] ?? '#64748b';

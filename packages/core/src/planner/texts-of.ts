/** The texts of a packed column, none where the column is not an array. */
export const textsOf = (value: unknown): readonly string[] => (Array.isArray(value) ? value.map(String) : []);

type UnavailableProps = Readonly<{ retry: () => void }>;

/** In the place of a sentence whose numbers could not be fetched; the widgets say why. */
export const Unavailable = ({ retry }: UnavailableProps) => (
  <p className="facts" role="status">
    The numbers cannot be reached right now.
    <button type="button" className="button" onClick={retry}>
      Try again
    </button>
  </p>
);

import { Freshness } from './Freshness.tsx';

/** Where the numbers come from and how they are counted. */
export const Footer = () => (
  <footer className="footer">
    <div className="footer-inner">
      <Freshness />
      <span>Days are UTC days. Downloads include mirrors and CI unless filtered.</span>
    </div>
  </footer>
);

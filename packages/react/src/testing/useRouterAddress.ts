import { useLocation, useNavigate } from 'react-router';
import type { PageAddress } from '../filters/useHistoryAddress.ts';

/** The page's address by React Router, as the README of this package shows it. */
export function useRouterAddress(): PageAddress {
  const { search, hash } = useLocation();
  const navigate = useNavigate();
  return {
    search,
    push: (next) => void navigate({ search: next, hash }, { preventScrollReset: true }),
  };
}

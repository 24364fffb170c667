import { normalised } from './raw-table.ts';

/** What a line of `requires_dist` says, of the ways that are generated; the text of what is not there is empty. */
export type Requirement = Readonly<{ name: string; extra: string; specifier: string; marker: string }>;

/** Reads a line: the name, then extras in brackets, then versions or an address, then the marker. */
export function readRequirement(line: string): Requirement {
  const [, written = '', rest = ''] = /^([\w.-]*\w)\s*(?:\[[^\]]*\])?\s*(.*)$/.exec(line) ?? [];
  const end = rest.search(rest.startsWith('@') ? /\s+;/ : /;/);
  const [versions, marker] =
    end < 0 ? [rest, ''] : [rest.slice(0, end), rest.slice(end).replace(/^\s*;/, '').trim()];
  const [, extra = ''] = /extra\s*==\s*["']([^"']+)["']/.exec(marker) ?? [];
  return {
    name: normalised(written),
    extra: normalised(extra),
    specifier: versions.startsWith('@') ? versions.trim() : versions.replaceAll(/[\s()]/g, ''),
    marker,
  };
}

/**
 * Installers that copy packages to another index rather than install them, as PyPI's logs name them: the names are given
 * by its log parser, not by the clients, so that each has one spelling.
 */
export const MIRROR_INSTALLERS = [
  'bandersnatch',
  'z3c.pypimirror',
  'pep381client',
  'devpi',
  'Artifactory',
  'Nexus',
] as const;

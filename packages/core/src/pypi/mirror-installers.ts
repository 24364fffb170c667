/** Installers that copy packages to another index rather than install them, as PyPI's logs name them. */
export const MIRROR_INSTALLERS = [
  'bandersnatch',
  'z3c.pypimirror',
  'pep381client',
  'devpi',
  'Artifactory',
  'Nexus',
] as const;

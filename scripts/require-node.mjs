const minimum = [20, 19];

/** Ends the process with a clear message where Node is older than the packages need. */
export function requireNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const [needsMajor = 0, needsMinor = 0] = minimum;
  if (major > needsMajor || (major === needsMajor && minor >= needsMinor)) return;
  console.error(
    `Node ${process.versions.node} is too old: Downpour needs ${minimum.join('.')} or newer. ` +
      'Install a current release from https://nodejs.org and run the command again.',
  );
  process.exit(1);
}

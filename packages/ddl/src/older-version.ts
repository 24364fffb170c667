/** Whether a version of ClickHouse such as `26.7.2.1` comes before another, by its first two numbers. */
export function isOlderVersion(version: string, than: string): boolean {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const [leastMajor = 0, leastMinor = 0] = than.split('.').map(Number);
  return major < leastMajor || (major === leastMajor && minor < leastMinor);
}

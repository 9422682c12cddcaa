/** Milliseconds of processor time that this process has used: what a busy machine does not stretch. */
export function cpuTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

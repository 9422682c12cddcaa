const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const two = (value: number): string => String(value).padStart(2, '0');

/** Unix seconds as a day in UTC, as `2 Jun 2023`. */
export function formatDay(seconds: number): string {
  const date = new Date(seconds * 1000);
  return `${date.getUTCDate()} ${MONTHS[date.getUTCMonth()]} ${date.getUTCFullYear()}`;
}

/** Unix seconds to the second in UTC, as `2 Jun 2023 21:49:22`. */
export function formatMoment(seconds: number): string {
  const date = new Date(seconds * 1000);
  return `${formatDay(seconds)} ${two(date.getUTCHours())}:${two(date.getUTCMinutes())}:${two(date.getUTCSeconds())}`;
}

/** Unix seconds in as few words as the distance between neighbouring marks needs. */
export function formatTick(seconds: number, stepSec: number): string {
  const date = new Date(seconds * 1000);
  const day = `${date.getUTCDate()} ${MONTHS[date.getUTCMonth()]}`;
  if (stepSec < 86_400) return `${day} ${two(date.getUTCHours())}:${two(date.getUTCMinutes())}`;
  if (stepSec < 300 * 86_400) return day;
  return `${MONTHS[date.getUTCMonth()]} ${date.getUTCFullYear()}`;
}

/** A moment or, where they differ, from when to when. */
export function formatSpan(first: number, last: number): string {
  if (first === last) return formatMoment(first);
  const sameDay = formatDay(first) === formatDay(last);
  return sameDay
    ? `${formatMoment(first)} – ${formatMoment(last).slice(-8)}`
    : `${formatMoment(first)} – ${formatMoment(last)}`;
}

/** A length of time in its two largest parts. */
export function formatDuration(seconds: number): string {
  if (seconds < 60) return `${Math.round(seconds)} s`;
  if (seconds < 3600) return `${Math.floor(seconds / 60)} min ${Math.round(seconds % 60)} s`;
  if (seconds < 86_400) return `${Math.floor(seconds / 3600)} h ${Math.round((seconds % 3600) / 60)} min`;
  return `${Math.floor(seconds / 86_400)} d ${Math.round((seconds % 86_400) / 3600)} h`;
}

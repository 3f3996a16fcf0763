import { addDays } from '#casework';
import type { Random } from './random';

const weekday = (day: string): number => new Date(`${day}T00:00:00Z`).getUTCDay();

/** The day itself, or the Monday after when it falls on a weekend. */
export function workday(day: string): string {
  const on = weekday(day);
  return on === 6 ? addDays(day, 2) : on === 0 ? addDays(day, 1) : day;
}

const span = (from: string, to: string): number => Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);

/** A working day between two days; never after `to`. */
export function dayBetween(random: Random, from: string, to: string): string {
  const day = workday(addDays(from, random.whole(0, Math.max(0, span(from, to)))));
  return day <= to ? day : to;
}

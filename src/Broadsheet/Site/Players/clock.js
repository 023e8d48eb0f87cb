// Seconds as players show them, and as they are said.
import { digits } from '../Paper/words.js';

/** 0:00, 26:44, 1:02:03 @param {number} seconds */
export function clock(seconds) {
  const whole = Math.max(0, Math.floor(seconds || 0));
  const [hours, minutes, rest] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, String(whole % 60).padStart(2, '0')];
  return hours > 0 ? `${hours}:${String(minutes).padStart(2, '0')}:${rest}` : `${minutes}:${rest}`;
}

/** "12 minutes, 3 seconds" in the page's language where the browser can say it. @param {number} seconds */
export function spoken(seconds) {
  const whole = Math.max(0, Math.floor(seconds || 0));
  // @ts-ignore Intl.DurationFormat (ECMA-402 12th edition) is younger than the library's list.
  const Format = Intl.DurationFormat;
  if (!Format) return clock(seconds);
  const length = { hours: Math.floor(whole / 3600), minutes: Math.floor(whole / 60) % 60, seconds: whole % 60 };
  return new Format(digits, { style: 'long', ...whole === 0 ? { secondsDisplay: 'always' } : {} }).format(length);
}

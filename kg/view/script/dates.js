// Days as whole numbers since 1970, and dates no more precise than the text they come from: 2024, 2024-10 or 2024-10-04.

export const NO_DAY = -(2 ** 31);

const MONTHS = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];
const DAY = 86400000;

/** The first day that a date may mean. */
export function begins(date) {
  const [year, month, day] = parts(date);
  return year === undefined ? NO_DAY : dayOf(year, month ?? 1, day ?? 1);
}

/** The last day that a date may mean. */
export function ends(date) {
  const [year, month, day] = parts(date);
  if (year === undefined) return NO_DAY;
  if (day !== undefined) return dayOf(year, month, day);
  return month === undefined ? dayOf(year + 1, 1, 1) - 1 : dayOf(year, month + 1, 1) - 1;
}

function parts(date) {
  const found = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?/.exec(date);
  return found ? found.slice(1).map((part) => (part === undefined ? undefined : Number(part))) : [];
}

function dayOf(year, month, day) {
  return Math.round(new Date(0).setUTCFullYear(year, month - 1, day) / DAY);
}

export function isoOf(day) {
  return new Date(day * DAY).toISOString().slice(0, 10);
}

/** A date in words: "4 October 2024", "October 2024", "2024". */
export function dateWords(date) {
  const [year, month, day] = parts(date);
  return [day, month && MONTHS[month - 1], year ?? date].filter((part) => part !== undefined).join(" ");
}

/** Two dates as one stretch of time. */
export function stretchWords(begin, end) {
  if (!begin || begin === end) return dateWords(begin || end);
  return end ? `${dateWords(begin)} to ${dateWords(end)}` : dateWords(begin);
}

/** Bins of one day, week, month or year, at most `most` of them, from the day `first` to the day `last`. */
export function binsBetween(first, last, most = 90) {
  if (last - first < most) return steppedBins(first, last, 1);
  if ((last - first) / 7 < most) return steppedBins(first - ((((first + 3) % 7) + 7) % 7), last, 7);
  return calendarBins(
    first,
    last,
    [1, 3, 12, 120, 1200].find((months) => (last - first) / 30.4 / months < most) ?? 1200,
  );
}

function steppedBins(first, last, step) {
  const bins = [];
  for (let day = first; day <= last; day += step) bins.push({ first: day, last: day + step - 1 });
  return bins;
}

function calendarBins(first, last, months) {
  const start = new Date(first * DAY);
  let month = Math.floor((start.getUTCFullYear() * 12 + start.getUTCMonth()) / months) * months;
  const bins = [];
  for (;;) {
    const begin = dayOf(Math.floor(month / 12), (month % 12) + 1, 1);
    if (begin > last) return bins;
    month += months;
    bins.push({
      first: begin,
      last: dayOf(Math.floor(month / 12), (month % 12) + 1, 1) - 1,
    });
  }
}

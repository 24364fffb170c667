/** Days of the week as `Date` counts them: 0 is Sunday. */
type Weekday = 0 | 1 | 2 | 3 | 4 | 5 | 6;

type WeekInfo = Readonly<{ firstDay: number }>;
type LocaleWithWeeks = Intl.Locale & Readonly<{ getWeekInfo?: () => WeekInfo; weekInfo?: WeekInfo }>;

/** Regions whose weeks begin on Sunday or Saturday, for browsers that don't know; Unicode CLDR 46, the larger ones. */
const SUNDAY =
  'AG AS BD BR BS BT BW BZ CA CO DM DO ET GT GU HK HN ID IL IN JM JP KE KH KR LA MH MM MO MT MX MZ NI NP PA PE PH PK PR PT PY SA SG SV TH TT TW US VE VI WS YE ZA ZW';
const SATURDAY = 'AE AF BH DJ DZ EG IQ IR JO KW LY OM QA SD SY';

/** The day that weeks begin with where a locale is at home; Monday where nobody knows. */
export function firstWeekday(tag: string): Weekday {
  const locale: LocaleWithWeeks = new Intl.Locale(tag).maximize();
  const firstDay = (locale.getWeekInfo?.() ?? locale.weekInfo)?.firstDay;
  if (firstDay !== undefined) return (firstDay % 7) as Weekday;
  const region = locale.region ?? '';
  if (SUNDAY.split(' ').includes(region)) return 0;
  return SATURDAY.split(' ').includes(region) ? 6 : 1;
}

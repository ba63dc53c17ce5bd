package vigil.core.phrase;

/**
 * A part of a month, a season, a year, a decade or a century. "Early" and "at the beginning of",
 * "mid", "late" and "at the end of" are thirds, as in Duckling, the parser of dates of Facebook
 * (rules rulePartOfMonth and ruleEndOrBeginningOfYear): days 1 to 10, 11 to 20 and from 21 on of a
 * month, four months each of a year. Where one third ends and the next begins is marked as
 * approximate, because the words do not say it; where the month or year itself begins or ends is
 * not.
 */
enum Share {
  WHOLE,
  EARLY,
  MIDDLE,
  LATE,
  FIRST_HALF,
  SECOND_HALF
}

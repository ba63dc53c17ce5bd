package vigil.core.phrase;

/** What a reading takes for granted that the words do not say: it is shown to who confirms it. */
public enum Assumption {
  /** Counted from the day on which it was said: "last year", "three days ago". */
  FROM_THE_DAY_SAID,

  /** The words leave out the year, or name a weekday: the last such day before it was said. */
  NEAREST_PAST,

  /** Day and month could be the other way round: 03/04/2017. */
  ORDER_OF_DAY_AND_MONTH,

  /** The year has two digits. */
  CENTURY,

  /** "Early", "middle" and "end" are taken as thirds, or as the edge of what they are part of. */
  PART,

  /** Months of a season as meteorologists count them north of the equator. */
  SEASON,

  /** A week is taken from Monday to Sunday (ISO 8601). */
  WEEK,

  /** A night belongs to two days. */
  NIGHT,

  /** Whether the day, month or year named still belongs to it. */
  BOUNDARY,

  /** The weekday named is not that of the day named. */
  WEEKDAY_DIFFERS,

  /** A round number or a collective such as "a dozen" may be meant less exactly than it sounds. */
  ROUND,

  /** A plural such as "dozens" or "several" says only that there was more than one of them. */
  PLURAL
}

package vigil.gather.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import java.net.URI;
import java.util.List;
import java.util.TimeZone;
import vigil.core.language.Language;
import vigil.gather.Gathering;

/** A calendar as somebody else's parser reads it. */
final class ReadCalendar {
  static final URI SITE = URI.create("https://example.org/");

  private ReadCalendar() {}

  static String ics(Gathering gathering) {
    return GatheringCalendar.ics(List.of(gathering), SITE, Language.ENGLISH);
  }

  static VEvent parsed(Gathering gathering, Language language) {
    return parse(GatheringCalendar.ics(List.of(gathering), SITE, language)).getEvents().getFirst();
  }

  static ICalendar parse(String ics) {
    ICalendar calendar = Biweekly.parse(ics).defaultTimezone(TimeZone.getTimeZone("UTC")).first();
    assertThat(calendar.validate(ICalVersion.V2_0)).isEmpty();
    return calendar;
  }
}

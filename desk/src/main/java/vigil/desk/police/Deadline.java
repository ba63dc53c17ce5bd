package vigil.desk.police;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import vigil.core.language.Language;
import vigil.core.language.Text;
import vigil.desk.casefile.DeskState;
import vigil.desk.page.Day;
import vigil.gather.Gathering;
import vigil.gather.PoliceNotice;
import vigil.gather.Status;
import vigil.gather.police.NoticeRule;

/**
 * By when the police have to be told of a gathering of which they do not know yet.
 *
 * @param words that say so
 * @param late whether that day has passed
 */
public record Deadline(String words, boolean late) {
  /** That of a gathering; empty when nobody has to be told, or its law was not chosen yet. */
  public static Optional<Deadline> of(
      DeskState state, Gathering gathering, LocalDate today, Language reader) {
    if (!(gathering.police() instanceof PoliceNotice.NotYet) || ended(gathering, today)) {
      return Optional.empty();
    }
    return state
        .lawOf(gathering.slug())
        .flatMap(slug -> Optional.ofNullable(state.laws().get(slug)))
        .flatMap(law ->
            law.ruleFor(gathering.kind())
                .filter(NoticeRule.Needed.class::isInstance)
                .map(NoticeRule.Needed.class::cast)
                .map(rule -> rule.lastDay(gathering.times().start().toLocalDate(), law.holidays())))
        .map(by -> of(by, today, reader));
  }

  private static Deadline of(LocalDate by, LocalDate today, Language reader) {
    Text words = NoticePages.WORDS.in(reader);
    boolean late = by.isBefore(today);
    return new Deadline(words.get(late ? "overdue" : "due", Day.of(by, reader)), late);
  }

  private static boolean ended(Gathering gathering, LocalDate today) {
    Instant morning = today.atStartOfDay(gathering.times().zone()).toInstant();
    Status status = gathering.statusAt(morning);
    return status == Status.CANCELLED || status == Status.OVER;
  }
}

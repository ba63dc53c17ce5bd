package vigil.desk.police;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedSet;
import vigil.core.language.CoreWords;
import vigil.core.language.Language;
import vigil.gather.Wording;
import vigil.gather.police.Law;
import vigil.gather.police.NoticeRule;

/**
 * The languages that a law is written in. What it has in another one already stays.
 *
 * @param staff for those who organise and for the letter
 * @param readers for everybody: those of staff first, then every one that public pages speak
 */
public record LawLanguages(List<Language> staff, List<Language> readers) {
  public LawLanguages {
    staff = List.copyOf(staff);
    readers = List.copyOf(readers);
  }

  static LawLanguages of(List<Language> desk, Optional<Law> law) {
    SequencedSet<Language> staff = new LinkedHashSet<>(desk);
    law.ifPresent(known -> known.rules().forEach(rule -> add(rule, staff)));
    SequencedSet<Language> readers = new LinkedHashSet<>(staff);
    readers.addAll(CoreWords.messages().languages());
    law.ifPresent(known -> {
      readers.addAll(known.country().languages());
      readers.addAll(known.rights().text().languages());
    });
    return new LawLanguages(List.copyOf(staff), List.copyOf(readers));
  }

  private static void add(NoticeRule rule, SequencedSet<Language> languages) {
    languages.addAll(rule.words().languages());
    if (rule instanceof NoticeRule.Needed needed) {
      needed.to().forEach(name -> languages.addAll(name.languages()));
      needed.letter().map(Wording::languages).ifPresent(languages::addAll);
    }
  }

  /** The field in which a text of staff is refused. */
  String first(String field) {
    return field + "_" + staff.getFirst();
  }
}

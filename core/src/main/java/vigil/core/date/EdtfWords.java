package vigil.core.date;

import vigil.core.language.CoreWords;
import vigil.core.language.Language;
import vigil.core.language.Text;

/** Dates in words: "1 April 2017", "between February and April 2017", "апрель 2017 г.". */
public final class EdtfWords {

  private EdtfWords() {}

  /**
   * The date as a person of that language would write it inside a sentence. What EDTF knows is
   * kept: about, uncertain, open and unknown ends, either-or. A date with single digits unknown is
   * written as a span, with its EDTF beside it.
   */
  public static String of(Edtf date, Language language) {
    Text text = CoreWords.in(language);
    return switch (date) {
      case Single single -> new SingleWords(text).of(single, Form.PLAIN);
      case Interval interval -> new IntervalWords(text).of(interval);
      case OneOf(Members members) -> new MemberWords(text).anyOf(members);
      case AllOf(Members members) -> new MemberWords(text).allOf(members);
    };
  }
}

package vigil.desk.paper;

import java.util.List;
import vigil.core.language.Language;
import vigil.desk.inbox.InboxPages;
import vigil.desk.page.Option;
import vigil.desk.page.Visit;

/** A PDF as the answer to a request, from memory. */
public final class PrintAnswer {
  private static final String LANGUAGE = "in";

  private PrintAnswer() {}

  /** The languages to choose from. */
  public static List<Option> languages() {
    return OnPaper.languages().stream()
        .map(language -> new Option(language.tag(), language.nativeName()))
        .toList();
  }

  /** The language that was chosen; else the nearest to the reader's own. */
  public static Language language(Visit visit) {
    return Language.negotiate(
        visit.query(LANGUAGE).orElse(visit.form().value(LANGUAGE)),
        visit.language().tag(),
        OnPaper.languages());
  }

  /** Gives it to be saved or opened. */
  public static void give(Visit visit, byte[] pdf, String name) {
    visit
        .context()
        .contentType("application/pdf")
        .header("Content-Disposition", InboxPages.disposition(name + ".pdf"))
        .result(pdf);
  }
}

package vigil.desk.recovery;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import vigil.core.language.Messages;
import vigil.core.language.Text;
import vigil.desk.home.HomeException;
import vigil.desk.page.Day;
import vigil.desk.page.Form;
import vigil.desk.page.QrPath;
import vigil.desk.page.Visit;
import vigil.desk.staff.People;
import vigil.desk.unlock.DeskRoutes;
import vigil.desk.unlock.OpenDesk;
import vigil.open.WrongPassphraseException;

/** Making recovery shares, printing them, and rehearsing with them. */
public final class RecoveryPages {
  private static final Messages WORDS = Messages.of(RecoveryPages.class);
  private static final String TEMPLATE = "recovery/recovery";
  private static final String ADDRESS = "/keys/recovery";

  private RecoveryPages() {}

  /** Hangs them up. */
  public static void hangUp(DeskRoutes routes) {
    routes
        .get(ADDRESS, (desk, visit) -> visit.show(TEMPLATE, WORDS, page(desk, visit, Form.blank())))
        .get("/keys/recovery/shares", (_, visit) -> visit.goTo(ADDRESS))
        .post("/keys/recovery/shares", RecoveryPages::make)
        .get("/keys/recovery/rehearse", (_, visit) -> visit.goTo(ADDRESS))
        .post("/keys/recovery/rehearse", RecoveryPages::rehearse);
  }

  /**
   * The page.
   *
   * @param madeOn the day on which the shares that count were made, in words
   * @param generation of the keys, so that a form that is sent twice makes no second set
   */
  public record Page(Optional<String> madeOn, String generation, Form form) {}

  /**
   * A share to be printed.
   *
   * @param groups of its text
   */
  public record Sheet(int number, String set, List<String> groups, QrPath code) {
    @Override
    public String toString() {
      return "Sheet[redacted]";
    }
  }

  /**
   * The sheets.
   *
   * @param madeOn today, in words
   */
  public record Sheets(String madeOn, List<Sheet> sheets) {}

  private static Page page(OpenDesk desk, Visit visit, Form form) throws IOException {
    return new Page(
        desk.state().keys().sharesMadeOn().map(day -> Day.of(day, visit.language())),
        Long.toString(new People(desk).roster().generation()),
        form);
  }

  private static void make(OpenDesk desk, Visit visit) throws IOException {
    Text words = WORDS.in(visit.language());
    String generation = Long.toString(new People(desk).roster().generation());
    if (!visit.form().value("generation").equals(generation)) {
      visit.goTo(ADDRESS, words.get("shown"));
      return;
    }
    try {
      List<Sheet> sheets = Recovery.makeShares(desk).stream().map(RecoveryPages::sheet).toList();
      visit.show(
          "recovery/shares",
          WORDS,
          new Sheets(Day.of(desk.caseFile().today(), visit.language()), sheets));
    } catch (HomeException home) {
      Form form = Form.blank();
      form.refuse("make", String.valueOf(home.getMessage()));
      visit.showAgain(TEMPLATE, WORDS, page(desk, visit, form));
    }
  }

  private static Sheet sheet(Share share) {
    String text = share.text();
    return new Sheet(share.number(), share.set(), List.of(text.split("-", -1)), QrPath.of(text));
  }

  private static void rehearse(OpenDesk desk, Visit visit) throws IOException {
    Text words = WORDS.in(visit.language());
    Form form = visit.form();
    Optional<Share> one = share(form, "one", words);
    Optional<Share> other = share(form, "other", words);
    if (one.isPresent() && other.isPresent()) {
      try {
        Recovery.open(desk.home(), one.get(), other.get()).close();
        visit.goTo(ADDRESS, words.get("rehearsed"));
        return;
      } catch (ShareException refused) {
        form.refuse("other", said(refused, words));
      } catch (WrongPassphraseException wrong) {
        form.refuse("other", words.get("refused.opens-nothing"));
      } catch (HomeException home) {
        form.refuse("other", String.valueOf(home.getMessage()));
      }
    }
    visit.showAgain(TEMPLATE, WORDS, page(desk, visit, form));
  }

  private static Optional<Share> share(Form form, String field, Text words) {
    try {
      return Optional.of(Share.parse(form.value(field)));
    } catch (ShareException refused) {
      form.refuse(field, said(refused, words));
      return Optional.empty();
    }
  }

  private static String said(ShareException refused, Text words) {
    return switch (refused) {
      case ShareException.WrongLength _ -> words.get("refused.length");
      case ShareException.Slip slip -> words.get("refused.slip", slip.group());
      case ShareException.NotWhole _ -> words.get("refused.not-whole");
      case ShareException.Same _ -> words.get("refused.same");
      case ShareException.OtherSet _ -> words.get("refused.set");
    };
  }
}

package vigil.desk.hotline;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import vigil.core.language.Language;
import vigil.core.language.Messages;
import vigil.core.language.Text;
import vigil.desk.caller.ReadAloud;
import vigil.desk.inbox.InboxPages;
import vigil.desk.page.Address;
import vigil.desk.page.Form;
import vigil.desk.page.Option;
import vigil.desk.page.Visit;
import vigil.desk.unlock.DeskRoutes;
import vigil.desk.unlock.OpenDesk;
import vigil.exchange.spool.EnvelopeId;
import vigil.seal.number.ReturnNumber;

/** Writing a call down, and the number that the caller gets for it. */
public final class HotlinePages {
  private static final Messages WORDS = Messages.of(HotlinePages.class);
  private static final String TEMPLATE = "hotline/call";
  private static final String ADDRESS = "/hotline";

  private HotlinePages() {}

  /** Hangs them up. */
  public static void hangUp(DeskRoutes routes) {
    routes.get(ADDRESS, HotlinePages::begin).post(ADDRESS, HotlinePages::take);
  }

  /**
   * The form.
   *
   * @param call the id that the envelope will have, so that a form that is sent twice is one call
   * @param languages that a caller may speak
   */
  public record Page(String call, List<Option> languages, Form form) {}

  /**
   * What is said to the caller after it.
   *
   * @param testimony the address at which the call can be read
   * @param name by which people call it
   */
  public record Taken(String testimony, String name, ReadAloud aloud) {}

  private static void begin(OpenDesk desk, Visit visit) {
    Form form = Form.blank().filled("language", visit.language().tag());
    visit.show(TEMPLATE, WORDS, page(EnvelopeId.random(), form));
  }

  private static Page page(EnvelopeId call, Form form) {
    return new Page(
        call.value(),
        ReadAloud.languages().stream()
            .map(language -> new Option(language.tag(), language.nativeName()))
            .toList(),
        form);
  }

  private static void take(OpenDesk desk, Visit visit) throws IOException {
    Text words = WORDS.in(visit.language());
    Form form = visit.form();
    EnvelopeId id = EnvelopeId.of(form.value("call")).orElseGet(EnvelopeId::random);
    if (Call.isTaken(desk, id)) {
      visit.goTo(ADDRESS, words.get("taken-before", InboxPages.name(id)));
      return;
    }
    Optional<Language> language =
        ReadAloud.languages().stream().filter(one -> form.chosen("language", one.tag())).findAny();
    if (language.isEmpty()) {
      form.refuse("language", words.get("refused.language"));
    }
    if (form.given("words").isEmpty()) {
      form.refuse("words", words.get("refused.words"));
    }
    if (!form.accepted()) {
      visit.showAgain(TEMPLATE, WORDS, page(id, form));
      return;
    }
    ReturnNumber number = new Call(id, form.value("words"), language.orElseThrow()).take(desk);
    try {
      visit.show(
          "hotline/taken",
          WORDS,
          new Taken(
              Address.of("inbox", id.value()),
              InboxPages.name(id),
              ReadAloud.of(number, language.orElseThrow())));
    } finally {
      number.destroy();
    }
  }
}

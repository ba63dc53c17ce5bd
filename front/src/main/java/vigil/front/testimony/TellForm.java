package vigil.front.testimony;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vigil.core.language.Language;
import vigil.core.language.Messages;
import vigil.core.language.Text;
import vigil.front.page.Frame;
import vigil.front.page.Html;
import vigil.front.page.PreparedSite;
import vigil.front.page.Reading;
import vigil.front.page.Representation;
import vigil.front.page.Site;
import vigil.seal.Recipient;

/** The page on which somebody tells, and the page that hands out the return number. */
public final class TellForm {
  /** Its address. */
  public static final String PATH = "/tell";

  /** The field that holds the ticket; it comes first, and only when very many send. */
  public static final String TICKET = "ticket";

  /** The field that holds the words; it comes before the files. */
  static final String WORDS = "words";

  /** The field that holds the files. */
  static final String FILES = "files";

  private static final Messages MESSAGES = Messages.of(TellForm.class);

  private TellForm() {}

  /**
   * Prepares the empty form and its scripts.
   *
   * @param recipients the group's keys; while there are none, nothing can be sealed
   */
  public static void prepare(
      PreparedSite.Preparation preparation, TellLimits limits, List<Recipient> recipients) {
    Scripts.prepare(preparation);
    prepareForm(preparation, limits, recipients, "");
  }

  /**
   * Prepares the empty form alone.
   *
   * @param ticket that goes with what is sent; empty when none is asked for
   */
  public static void prepareForm(
      PreparedSite.Preparation preparation,
      TellLimits limits,
      List<Recipient> recipients,
      String ticket) {
    TellView.Terms terms = new TellView.Terms(limits, recipients, ticket);
    preparation.answers(
        PATH,
        reading ->
            Representation.scriptedPage(
                reading.language(), page(preparation.site(), reading, terms, null)));
  }

  /** The form again, with what was written and why it was not taken. */
  static byte[] again(Site site, Reading reading, TellView.Terms terms, NotTaken notTaken) {
    return page(site, reading, terms, notTaken);
  }

  /** The page that shows the number, once. */
  static byte[] told(Site site, Reading reading, String number) {
    ToldView view = new ToldView(Frame.answer(site, reading, PATH), text(reading), number);
    return Html.of((output, interceptor) -> JtetoldGenerated.render(output, interceptor, view));
  }

  private static byte[] page(
      Site site, Reading reading, TellView.Terms terms, @Nullable NotTaken notTaken) {
    Text text = text(reading);
    TellView view =
        new TellView(
            notTaken == null
                ? Frame.neutral(site, reading, PATH)
                : Frame.answer(site, reading, PATH),
            text,
            terms,
            notTaken == null ? "" : notTaken.words(),
            Optional.ofNullable(notTaken).map(n -> complaint(text, n.reason(), terms.limits())));
    return Html.of((output, interceptor) -> JtetellGenerated.render(output, interceptor, view));
  }

  /** Why something was not taken, in words. */
  static String complaint(Language language, NotTaken.Reason reason, TellLimits limits) {
    return complaint(text(language), reason, limits);
  }

  static String complaint(Text text, NotTaken.Reason reason, TellLimits limits) {
    return text.get(
        reason.key(),
        limits.wholeMb(),
        limits.files(),
        limits.characters(),
        reason.comeAgainAfter().toSeconds());
  }

  private static Text text(Reading reading) {
    return text(reading.language());
  }

  static Text text(Language language) {
    return MESSAGES.in(language);
  }
}

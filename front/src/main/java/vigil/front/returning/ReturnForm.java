package vigil.front.returning;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vigil.core.language.Messages;
import vigil.core.language.Text;
import vigil.front.page.Frame;
import vigil.front.page.Html;
import vigil.front.page.PreparedSite;
import vigil.front.page.Reading;
import vigil.front.page.Representation;
import vigil.front.page.Site;
import vigil.seal.number.ReturnNumberException;

/** The page on which a number is typed. */
public final class ReturnForm {
  /** Its address. */
  public static final String PATH = "/return";

  private static final Messages MESSAGES = Messages.of(ReturnForm.class);

  private ReturnForm() {}

  /**
   * Prepares the empty form.
   *
   * @param ticket that goes with the number; empty when none is asked for
   */
  public static void prepare(PreparedSite.Preparation preparation, String ticket) {
    preparation.answers(
        PATH,
        reading -> {
          byte[] html = page(preparation.site(), reading, "", null, ticket);
          return ticket.isEmpty()
              ? Representation.page(reading.language(), html)
              : Representation.scriptedPage(reading.language(), html);
        });
  }

  /** The form again, with what was typed and what is wrong with it. */
  static byte[] again(
      Site site, Reading reading, String typed, ReturnNumberException slip, String ticket) {
    return page(site, reading, typed, complaint(text(reading), slip), ticket);
  }

  private static byte[] page(
      Site site, Reading reading, String typed, @Nullable String complaint, String ticket) {
    ReturnView view =
        new ReturnView(
            complaint == null
                ? Frame.neutral(site, reading, PATH)
                : Frame.answer(site, reading, PATH),
            text(reading),
            typed,
            Optional.ofNullable(complaint),
            ticket);
    return Html.of((output, interceptor) -> JtereturnGenerated.render(output, interceptor, view));
  }

  private static String complaint(Text text, ReturnNumberException slip) {
    return switch (slip) {
      case ReturnNumberException.WrongLength length -> text.get("slip.length", length.digits());
      case ReturnNumberException.NotADigit _ -> text.get("slip.not-a-digit");
      case ReturnNumberException.Slip _ -> text.get("slip.digit");
    };
  }

  static Text text(Reading reading) {
    return MESSAGES.in(reading.language());
  }
}

package vigil.desk.paper;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vigil.core.language.Language;
import vigil.desk.unlock.OpenDesk;
import vigil.exchange.LocalizedText;
import vigil.gather.Gathering;

/**
 * A gathering, to be printed. All is made in memory; nothing of it touches the disk of the desk.
 *
 * @param group whose gathering it is
 * @param page its public page; empty when the desk does not know the front's address
 * @param today from when on what comes again is ahead
 */
public record OnPaper(
    Gathering gathering, LocalizedText group, Optional<URI> page, LocalDate today) {
  private static final int MESSAGE_ON_A_POSTER = 420;
  private static final int MESSAGE_ON_A_FLYER = 170;

  /**
   * A one-time code on paper.
   *
   * @param address that leads to it; empty when the page is not known
   */
  public record Slip(String code, Optional<String> address) {
    @Override
    public String toString() {
      return "Slip[redacted]";
    }
  }

  /** A gathering of this desk. */
  public static OnPaper of(OpenDesk desk, Gathering gathering) {
    return new OnPaper(
        gathering,
        desk.home().settings().group(),
        desk.state().front().map(front -> front.page(gathering.slug())),
        desk.caseFile().today());
  }

  /** The languages that paper speaks, English first. */
  public static List<Language> languages() {
    return CallWriter.WORDS.languages();
  }

  /** Each character that no font here has, once; the PDF leaves them out. */
  public String unprintable() {
    return Stream.of(
            Optional.of(gathering.title()), Optional.of(gathering.place()), gathering.message())
        .flatMap(Optional::stream)
        .flatMap(wording -> wording.versions().stream())
        .flatMapToInt(version -> version.text().codePoints())
        .filter(character -> !LetterWidths.ofBold().canShow(character))
        .distinct()
        .mapToObj(Character::toString)
        .collect(Collectors.joining(" "));
  }

  /** The PDF. */
  public byte[] pdf(Paper paper, Language language) {
    CallWriter writer = new CallWriter(this, language);
    return switch (paper) {
      case POSTER_A4, POSTER_A3 -> Layout.poster(writer.call(MESSAGE_ON_A_POSTER), paper);
      case FLYERS_4 -> Layout.flyers(writer.call(MESSAGE_ON_A_FLYER), paper);
      case FLYERS_8 -> Layout.flyers(writer.call(0), paper);
      case STEWARDS -> Layout.stewards(StewardsSheet.of(gathering, writer));
    };
  }

  /** Sheets of slips to be cut apart, one code each, in this order. */
  public byte[] slips(List<Slip> slips, Language language) {
    return Layout.slips(SlipSheets.of(new CallWriter(this, language).call(0), slips));
  }
}

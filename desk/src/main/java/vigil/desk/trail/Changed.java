package vigil.desk.trail;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import vigil.core.language.Language;
import vigil.core.language.Messages;
import vigil.core.language.Text;
import vigil.desk.casefile.CaseFile;
import vigil.desk.casefile.CaseFile.Numbered;
import vigil.desk.casefile.DeskChange;
import vigil.desk.casefile.Item;
import vigil.desk.page.Day;
import vigil.desk.page.LastChange;

/** One line about a thing: who changed it last, when, and how often it was changed. */
public final class Changed {
  private static final Messages WORDS = Messages.of(Changed.class);

  private Changed() {}

  /** The last change of a thing; empty when there is none. */
  public static Optional<LastChange> last(CaseFile caseFile, Item item, Language language) {
    List<Numbered> changes = caseFile.changesTo(item);
    if (changes.isEmpty()) {
      return Optional.empty();
    }
    Numbered newest = changes.getFirst();
    Text words = WORDS.in(language);
    return Optional.of(
        new LastChange(
            address(item),
            words.get(
                "changed",
                newest.journaled().by(),
                Day.of(
                    newest.journaled().at().atZone(ZoneId.systemDefault()).toLocalDate(), language),
                changes.size()),
            changes.stream()
                .filter(change -> !leavesItAsItIs(change.journaled().change()))
                .mapToInt(Numbered::number)
                .findFirst()
                .orElse(newest.number())));
  }

  /** Whether a change is about a thing whose text it does not touch. */
  private static boolean leavesItAsItIs(DeskChange change) {
    return change instanceof DeskChange.EditionPublished
        || change instanceof DeskChange.CodesPrinted
        || change instanceof DeskChange.LawChosen;
  }

  /** Where all changes of a thing are shown. */
  public static String address(Item item) {
    return "/history?of=" + URLEncoder.encode(item.toString(), StandardCharsets.UTF_8);
  }

  /**
   * The thing that a page is about, when it is one that people write.
   *
   * @param folder the first segment of the page's address
   * @param id the second, as it was before it was made part of an address
   */
  public static Optional<Item> at(String folder, String id) {
    return Arrays.stream(Item.Kind.values())
        .filter(kind -> kind != Item.Kind.TESTIMONY && kind.folder().equals(folder))
        .map(kind -> new Item(kind, id))
        .findFirst();
  }
}

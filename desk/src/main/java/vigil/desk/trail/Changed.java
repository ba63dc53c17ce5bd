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
import vigil.desk.casefile.Item;
import vigil.desk.page.Day;
import vigil.desk.page.Option;

/** One line about a thing: who changed it last, when, and how often it was changed. */
public final class Changed {
  private static final Messages WORDS = Messages.of(Changed.class);

  private Changed() {}

  /** The line, leading to all changes of the thing; empty when there is none. */
  public static Optional<Option> line(CaseFile caseFile, Item item, Language language) {
    List<Numbered> changes = caseFile.changesTo(item);
    if (changes.isEmpty()) {
      return Optional.empty();
    }
    Numbered newest = changes.getFirst();
    Text words = WORDS.in(language);
    return Optional.of(
        new Option(
            address(item),
            words.get(
                "changed",
                newest.journaled().by(),
                Day.of(
                    newest.journaled().at().atZone(ZoneId.systemDefault()).toLocalDate(), language),
                changes.size())));
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

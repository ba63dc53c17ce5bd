package vigil.desk.unlock;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import vigil.casebook.Casebook;
import vigil.casebook.ErasableItem;
import vigil.casebook.Statement;
import vigil.core.id.StatementId;
import vigil.desk.casefile.DeskState;
import vigil.desk.casefile.PublishedEdition;
import vigil.desk.home.HomeFolder;
import vigil.exchange.dossier.Dossier;
import vigil.exchange.durable.PrivateFolder;
import vigil.exchange.json.JsonRefusedException;

/**
 * Older editions in the home that show what was erased since. The newest one stays until a
 * corrected one takes its place, because the front serves it.
 */
final class ErasedEditions {
  private static final String JSON = ".json";

  private ErasedEditions() {}

  /** Deletes them; nothing happens when there are none. */
  static void delete(HomeFolder home, DeskState state) throws IOException {
    Set<StatementId> erased = erased(state.casebook());
    if (erased.isEmpty() || Files.notExists(home.editions())) {
      return;
    }
    String newest = Long.toString(state.edition().map(PublishedEdition::number).orElse(0L));
    boolean deleted = false;
    try (DirectoryStream<Path> editions =
        Files.newDirectoryStream(home.editions(), path -> isOlder(path, newest))) {
      for (Path edition : editions) {
        if (shows(edition, erased)) {
          PrivateFolder.deleteTree(edition);
          deleted = true;
        }
      }
    }
    if (deleted) {
      PrivateFolder.at(home.editions()).sync();
    }
  }

  private static boolean isOlder(Path edition, String newest) {
    String name = String.valueOf(edition.getFileName());
    return name.matches("[1-9][0-9]{0,17}") && !name.equals(newest);
  }

  /** Statements whose words, whose source's name, or a name of whose persons was erased. */
  private static Set<StatementId> erased(Casebook casebook) {
    Set<StatementId> erased = new HashSet<>();
    for (ErasableItem item : casebook.erased()) {
      if (item instanceof ErasableItem.StatementWords(StatementId id)) {
        erased.add(id);
      }
    }
    for (Statement statement : casebook.statements().values()) {
      boolean named =
          casebook.erased().contains(new ErasableItem.SourceName(statement.source()))
              || statement.persons().stream()
                  .anyMatch(id -> casebook.erased().contains(new ErasableItem.PersonName(id)));
      if (named) {
        erased.add(statement.id());
      }
    }
    return erased;
  }

  private static boolean shows(Path edition, Set<StatementId> erased) throws IOException {
    Path dossiers = edition.resolve("dossiers");
    if (!Files.isDirectory(dossiers)) {
      return false;
    }
    try (Stream<Path> files = Files.list(dossiers)) {
      for (Path file : files.filter(path -> path.toString().endsWith(JSON)).toList()) {
        if (showsInDossier(file, erased)) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean showsInDossier(Path file, Set<StatementId> erased) throws IOException {
    try {
      return Dossier.read(Files.readAllBytes(file)).evidence().statements().stream()
          .anyMatch(statement -> erased.contains(statement.id()));
    } catch (JsonRefusedException unreadable) {
      // Nobody can say what is in it.
      return true;
    }
  }
}

package vigil.desk.serve;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vigil.casebook.Document;
import vigil.casebook.Document.FileKept;
import vigil.casebook.FileKey;
import vigil.desk.archive.SealedDocuments;
import vigil.desk.draft.Draft;
import vigil.desk.home.HomeFolder;
import vigil.desk.keys.KeyRing;
import vigil.desk.trial.ServedDesk;
import vigil.desk.trial.TrialDesk;
import vigil.desk.unlock.OpenDesk;
import vigil.journal.Journal;
import vigil.open.Identity;
import vigil.open.KeyFile;
import vigil.open.Opening;

/**
 * Looks for a word in a desk's home: in all bytes, and in all that the passphrase opens.
 *
 * @param folder in which all of it lies
 */
record MarkerSearch(ServedDesk served, Path folder, String marker) {

  /** Where the marker is: in raw bytes, and in all that the passphrase opens. */
  List<String> found() throws IOException {
    served.browser().post("/lock");
    List<String> found = new ArrayList<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        look(Files.readAllBytes(file), file.toString(), found);
      }
    }
    lookWithTheKeys(found);
    lookAtTheOpenDesk(found);
    served.unlock();
    return found;
  }

  private void lookWithTheKeys(List<String> found) throws IOException {
    HomeFolder home = served.home();
    List<Identity> person =
        new ArrayList<>(
            KeyFile.read(
                home.keys().resolve("staff/staff.age"), TrialDesk.PASSPHRASE.toCharArray()));
    try (KeyRing ring = KeyRing.unlock(home, TrialDesk.PASSPHRASE.toCharArray())) {
      List<Identity> all = new ArrayList<>(person);
      all.addAll(ring.group());
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.filter(MarkerSearch::isAge).toList()) {
          try (var clear = Opening.of(Files.newInputStream(file), all)) {
            look(clear.readAllBytes(), "sealed in " + file, found);
          }
        }
      }
      try (Journal journal =
          Journal.open(
              home.journal(),
              ring.journal(),
              record -> {
                look(record.plain(), "record " + record.number(), found);
                record.erasable().ifPresent(words -> look(words, "of " + record.number(), found));
              })) {
        assertThat(journal.size()).isPositive();
      }
    }
  }

  /** What lies under keys that only the record holds. */
  private void lookAtTheOpenDesk(List<String> found) throws IOException {
    try (OpenDesk desk = TrialDesk.open(served.home())) {
      for (Document one : desk.casebook().documents().values()) {
        Optional<FileKey> key = one.file().flatMap(FileKept::key);
        if (key.isPresent()) {
          try (var clear = SealedDocuments.of(desk.home()).open(one.id(), key.get())) {
            look(clear.readAllBytes(), "document", found);
          }
        }
      }
      for (Draft draft : desk.drafts().all()) {
        look(draft.fields().toString().getBytes(UTF_8), "draft", found);
      }
    }
  }

  private static boolean isAge(Path file) {
    String name = file.toString();
    return Files.isRegularFile(file)
        && name.endsWith(".age")
        && !name.contains("/staff/")
        && !name.contains("/documents/")
        && !name.contains("/copies/")
        && !name.endsWith("recovery.age");
  }

  private void look(byte[] bytes, String where, List<String> found) {
    String text = new String(bytes, ISO_8859_1);
    for (Charset charset : List.of(UTF_8, UTF_16LE)) {
      if (text.contains(new String(marker.getBytes(charset), ISO_8859_1))) {
        found.add(where);
      }
    }
  }
}

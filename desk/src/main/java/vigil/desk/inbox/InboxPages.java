package vigil.desk.inbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import vigil.core.language.Messages;
import vigil.desk.casefile.Conversation;
import vigil.desk.casefile.DeskState;
import vigil.desk.casefile.InboxEntry;
import vigil.desk.page.Address;
import vigil.desk.page.Day;
import vigil.desk.page.Visit;
import vigil.desk.unlock.DeskRoutes;
import vigil.desk.unlock.OpenDesk;
import vigil.exchange.spool.EnvelopeId;
import vigil.seal.testimony.SealedFile;
import vigil.seal.testimony.Testimony;

/** The list of testimonies, and their files. A testimony is read on the page where it is coded. */
public final class InboxPages {
  private static final Messages WORDS = Messages.of(InboxPages.class);

  private InboxPages() {}

  /** Hangs them up. */
  public static void hangUp(DeskRoutes routes) {
    routes
        .get("/inbox", InboxPages::list)
        .get("/inbox/openings", OpeningsPage::all)
        .get("/inbox/{id}/openings", OpeningsPage::ofOne)
        .get("/inbox/{id}/files/{name}", InboxPages::download);
  }

  /**
   * A testimony in the list.
   *
   * @param name by which people call it: the first digits of its id
   * @param byHotline whether it was told on the telephone
   * @param toldOn the day it was told, in words; empty until it was opened
   * @param openings how often it was opened
   * @param statements how many were coded from it
   * @param replies how many were written to its source
   * @param follows the testimony that it is a message after, by name; empty for a first one
   * @param toErase whether its source asked to have it erased, and it was not yet
   */
  public record Row(
      String address,
      String name,
      boolean unread,
      boolean erased,
      boolean byHotline,
      String fetchedOn,
      Optional<String> toldOn,
      Optional<String> language,
      int openings,
      long statements,
      int replies,
      Optional<String> follows,
      boolean toErase) {}

  /**
   * The inbox.
   *
   * @param paired whether there is a front to fetch from
   */
  public record Page(List<Row> rows, boolean paired) {}

  private static void list(OpenDesk desk, Visit visit) {
    DeskState state = desk.state();
    List<Row> rows = new ArrayList<>();
    Map<String, Long> statements = statements(state);
    state.inbox().values().stream()
        .filter(entry -> !state.isRequest(entry.envelope()))
        .forEach(entry ->
            rows.add(
                row(state, visit, entry, statements.getOrDefault(entry.envelope().value(), 0L))));
    visit.show("inbox/inbox", WORDS, new Page(rows.reversed(), state.front().isPresent()));
  }

  private static Row row(DeskState state, Visit visit, InboxEntry entry, long statements) {
    return new Row(
        Address.of("inbox", entry.envelope().value()),
        name(entry.envelope()),
        entry.unread(),
        entry.erased(),
        entry.byHotline(),
        Day.of(entry.fetchedOn(), visit.language()),
        entry.told().map(told -> Day.of(told.on(), visit.language())),
        entry.told().map(told -> told.language().nativeName()),
        entry.openings(),
        statements,
        state.repliesTo(entry.envelope()).size(),
        state
            .conversationOf(entry.envelope())
            .flatMap(Conversation::first)
            .filter(first -> !first.equals(entry.envelope()))
            .map(InboxPages::name),
        isToErase(state, entry));
  }

  private static boolean isToErase(DeskState state, InboxEntry entry) {
    return !entry.erased()
        && state
            .conversationOf(entry.envelope())
            .filter(conversation -> conversation.toErase().contains(entry.envelope()))
            .isPresent();
  }

  /** By which people call a testimony: the first eight digits of its id. */
  public static String name(EnvelopeId envelope) {
    return envelope.value().substring(0, 8);
  }

  /** How many statements were coded from each testimony. */
  private static Map<String, Long> statements(DeskState state) {
    return state.casebook().statements().values().stream()
        .flatMap(statement -> statement.envelope().stream())
        .collect(Collectors.groupingBy(envelope -> envelope, Collectors.counting()));
  }

  /** The testimony of this id, if it is here and was not erased. */
  public static Optional<EnvelopeId> readable(OpenDesk desk, String id) {
    return EnvelopeId.of(id)
        .flatMap(envelope -> Optional.ofNullable(desk.state().inbox().get(envelope)))
        .filter(entry -> !entry.erased())
        .map(InboxEntry::envelope);
  }

  /** Where a file of a testimony is handed out. */
  public static String fileAddress(EnvelopeId envelope, SealedFile file) {
    return fileAddress(envelope, file.path());
  }

  /** The same, by the path of the file inside the envelope. */
  public static String fileAddress(EnvelopeId envelope, String path) {
    return Address.of(
        "inbox", envelope.value(), "files", path.substring(SealedFile.FOLDER.length()));
  }

  /** The file of this name in the path, if it is in the testimony. */
  public static Optional<SealedFile> file(Testimony testimony, String name) {
    return testimony.files().stream()
        .filter(one -> one.path().equals(SealedFile.FOLDER + name))
        .findFirst();
  }

  private static void download(OpenDesk desk, Visit visit) throws IOException {
    Optional<EnvelopeId> envelope = readable(desk, visit.path("id"));
    if (envelope.isEmpty()) {
      visit.missing();
      return;
    }
    Reading reading = new Reading(desk);
    Testimony testimony = reading.cover(envelope.get());
    Optional<SealedFile> file = file(testimony, visit.path("name"));
    if (file.isEmpty()) {
      visit.missing();
      return;
    }
    // Never shown in the page: a foreign file could do anything there.
    visit
        .context()
        .contentType("application/octet-stream")
        .header("Content-Disposition", disposition(file.get().name()))
        .header("Content-Length", Long.toString(file.get().sizeBytes()));
    reading.copyFile(
        envelope.get(), testimony, file.get(), visit.context().res().getOutputStream());
  }

  /** RFC 6266 with the name encoded as RFC 8187 says. */
  public static String disposition(String name) {
    return "attachment; filename*=UTF-8''"
        + URLEncoder.encode(name, UTF_8).replace("+", "%20").replace("*", "%2A");
  }
}

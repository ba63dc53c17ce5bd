package vigil.desk.overview;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import vigil.casebook.Intervention;
import vigil.core.language.Language;
import vigil.core.language.Text;
import vigil.desk.casefile.Conversation;
import vigil.desk.casefile.DeskState;
import vigil.desk.casefile.InboxEntry;
import vigil.desk.casefile.KeptCopy;
import vigil.desk.inbox.InboxPages;
import vigil.desk.page.Address;
import vigil.desk.page.Day;
import vigil.desk.page.Option;
import vigil.desk.publish.Corrections;
import vigil.desk.role.Permission;
import vigil.exchange.spool.EnvelopeId;
import vigil.exchange.wire.Terms;

/** What should have been done by now, or should be soon: one line each, the most pressing first. */
final class Overdue {
  /** A testimony that nobody opened for so many days is overdue. */
  static final int UNREAD_DAYS = 2;

  /** A source that has waited for an answer for so many days is overdue. */
  static final int UNANSWERED_DAYS = 7;

  /** A reply that can be read for so few days more is said to expire. */
  static final int EXPIRING_DAYS = 7;

  private final DeskState state;
  private final LocalDate today;
  private final Text words;
  private final Language language;
  private final Predicate<Permission> may;
  private final List<Option> lines = new ArrayList<>();

  private Overdue(DeskState state, LocalDate today, Text words, Predicate<Permission> may) {
    this.may = may;
    this.state = state;
    this.today = today;
    this.words = words;
    this.language = words.language();
  }

  /**
   * By the address where it can be done, and in words.
   *
   * @param waiting copies that were made and not decided on
   * @param may what the reader may do: nobody is told what is written on a page that is not hers
   */
  static List<Option> lines(
      DeskState state,
      List<KeptCopy> waiting,
      LocalDate today,
      Text words,
      Predicate<Permission> may) {
    Overdue overdue = new Overdue(state, today, words, may);
    overdue.ifMay(Permission.READ_RECORD, overdue::corrections);
    overdue.ifMay(Permission.READ_TESTIMONY, overdue::unread);
    overdue.ifMay(Permission.READ_TESTIMONY, overdue::conversations);
    overdue.ifMay(Permission.READ_RECORD, overdue::interventions);
    overdue.ifMay(Permission.COPY, () -> waiting.forEach(overdue::copy));
    return overdue.lines;
  }

  private void ifMay(Permission permission, Runnable lookUp) {
    if (may.test(permission)) {
      lookUp.run();
    }
  }

  private void corrections() {
    for (Corrections.Due due : Corrections.needed(state)) {
      lines.add(
          new Option(
              Address.of("dossiers", due.dossier().value()),
              words.get(
                  "overdue.correction",
                  Optional.ofNullable(state.dossiers().get(due.dossier()))
                      .map(draft -> draft.title(language))
                      .orElse(due.dossier().value()))));
    }
  }

  private void unread() {
    for (InboxEntry entry : state.inbox().values()) {
      if (entry.unread() && entry.fetchedOn().plusDays(UNREAD_DAYS).isBefore(today)) {
        lines.add(testimony("overdue.unread", entry.envelope(), entry.fetchedOn()));
      }
    }
  }

  private void conversations() {
    for (Conversation conversation : state.conversations().values()) {
      if (conversation.isOpen() && !conversation.items().isEmpty()) {
        switch (conversation.items().getLast()) {
          case Conversation.Item.FromSource(EnvelopeId envelope) -> unanswered(envelope);
          case Conversation.Item.FromGroup _ -> expiring(conversation);
        }
      }
    }
  }

  private void unanswered(EnvelopeId envelope) {
    Optional.ofNullable(state.inbox().get(envelope))
        .filter(entry -> !entry.unread() && !entry.erased())
        .filter(entry -> entry.fetchedOn().plusDays(UNANSWERED_DAYS).isBefore(today))
        .ifPresent(
            entry -> lines.add(testimony("overdue.unanswered", envelope, entry.fetchedOn())));
  }

  /** How long a reply can be read is up to the front; here the usual time counts. */
  private void expiring(Conversation conversation) {
    conversation.live().stream()
        .flatMap(reply -> state.deliveredOn(reply).stream())
        .map(day -> day.plusDays(Terms.USUAL.replyDays()))
        .max(LocalDate::compareTo)
        .filter(last -> !last.isBefore(today) && !last.isAfter(today.plusDays(EXPIRING_DAYS)))
        .ifPresent(last ->
            conversation
                .first()
                .ifPresent(first -> lines.add(testimony("overdue.expires", first, last))));
  }

  private void interventions() {
    for (Intervention intervention : state.casebook().interventions().values()) {
      if (intervention.isOverdue(today)) {
        lines.add(
            new Option(
                Address.of("events", intervention.event().value(), "interventions"),
                words.get(
                    "overdue.intervention",
                    intervention.what().isEmpty() ? intervention.id().value() : intervention.what(),
                    intervention.due().map(day -> Day.of(day, language)).orElse(""))));
      }
    }
  }

  private void copy(KeptCopy copy) {
    lines.add(
        new Option(
            Address.of("copies", copy.id().value()),
            words.get("overdue.copy", InboxPages.name(copy.envelope()))));
  }

  private Option testimony(String key, EnvelopeId envelope, LocalDate day) {
    return new Option(
        Address.of("inbox", envelope.value()),
        words.get(key, InboxPages.name(envelope), Day.of(day, language)));
  }
}

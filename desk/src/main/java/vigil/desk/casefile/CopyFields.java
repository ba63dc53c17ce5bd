package vigil.desk.casefile;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import vigil.desk.casefile.DeskChange.CopyDiscarded;
import vigil.desk.metadata.Concern;
import vigil.exchange.spool.EnvelopeId;

/** Copies for publication, as fields. */
final class CopyFields {
  private static final int PAGE_NUMBERS = 4;

  private CopyFields() {}

  static Layers write(KeptCopy copy) {
    Fields lasting =
        new Fields()
            .put("copy", copy.id().value())
            .put("envelope", copy.envelope().value())
            .put("made_on", copy.on().toString());
    return copy.content()
        .map(content -> new Layers("copy-kept", lasting, Optional.of(copy.item()), fields(content)))
        .orElseGet(() -> Layers.lasting("copy-kept", lasting));
  }

  private static Fields fields(KeptCopy.Content content) {
    return new Fields()
        .put("original_path", content.original().path())
        .put("original_name", content.original().name())
        .put("original_sha256", content.original().sha256())
        .put("sha256", content.sealed().sha256())
        .put("size_bytes", Long.toString(content.sealed().sizeBytes()))
        .put("key", content.sealed().key().secretText())
        .put("media_type", content.mediaType())
        .put("pages", content.pages().stream().map(CopyFields::page).toList())
        .put("removed", content.removal().concerns().stream().map(Concern::name).toList())
        .put("covered", Integer.toString(content.removal().covered()));
  }

  static KeptCopy copy(Fields lasting, Fields words) {
    return new KeptCopy(
        new CopyId(lasting.text("copy")),
        new EnvelopeId(lasting.text("envelope")),
        LocalDate.parse(lasting.text("made_on")),
        words.maybe("key").map(key -> content(key, words)));
  }

  private static KeptCopy.Content content(String key, Fields words) {
    return new KeptCopy.Content(
        new KeptCopy.Original(
            words.text("original_path"),
            words.textOrEmpty("original_name"),
            words.text("original_sha256")),
        new KeptCopy.Sealed(
            words.text("sha256"), Long.parseLong(words.text("size_bytes")), CopyKey.of(key)),
        words.text("media_type"),
        words.list("pages").stream().map(CopyFields::page).toList(),
        new KeptCopy.Removal(
            words.list("removed").stream().map(CopyFields::concern).toList(),
            Integer.parseInt(words.text("covered"))));
  }

  private static String page(KeptCopy.Page page) {
    return page.offset() + " " + page.lengthBytes() + " " + page.width() + " " + page.height();
  }

  private static KeptCopy.Page page(String text) {
    List<Long> numbers = Arrays.stream(text.split(" ")).map(Long::valueOf).toList();
    if (numbers.size() != PAGE_NUMBERS) {
      throw new UnreadableChangeException("its page '" + text + "' is not four numbers");
    }
    return new KeptCopy.Page(
        numbers.get(0),
        Math.toIntExact(numbers.get(1)),
        Math.toIntExact(numbers.get(2)),
        Math.toIntExact(numbers.get(3)));
  }

  private static Concern concern(String name) {
    try {
      return Concern.valueOf(name);
    } catch (IllegalArgumentException e) {
      throw new UnreadableChangeException("its concern '" + name + "' is unknown", e);
    }
  }

  static Layers write(CopyDiscarded discarded) {
    return Layers.lasting("copy-discarded", new Fields().put("copy", discarded.copy().value()));
  }

  static CopyDiscarded discarded(Fields lasting) {
    return new CopyDiscarded(new CopyId(lasting.text("copy")));
  }
}

package vigil.desk.coding;

import java.util.List;
import java.util.Optional;
import vigil.core.language.Language;

/**
 * A testimony beside the form that codes it.
 *
 * @param name by which people call the testimony
 * @param told what it says
 * @param coding its words and what is coded from them
 * @param thread of the conversation after it, oldest first
 * @param standing of the conversation
 */
public record TestimonyPage(
    String name, Words told, CodedText coding, List<Message> thread, Standing standing) {

  /**
   * What the source told.
   *
   * @param on the day, in words
   * @param language of the page it was told on
   * @param files that came with it
   */
  public record Words(String on, Language language, List<Attachment> files) {}

  /**
   * A file of the testimony.
   *
   * @param address where it is handed out; empty for one of the group's own
   * @param about where it is told what it says besides what it shows
   * @param size in words
   */
  public record Attachment(
      String name, String address, String about, String mediaType, String size) {}

  /**
   * A message of the conversation.
   *
   * @param on the day, in words
   * @param paragraphs none once erased
   * @param from who wrote it, and what became of it
   */
  public record Message(
      String on, Language language, List<String> paragraphs, List<Attachment> files, From from) {}

  /** Who wrote a message. */
  public sealed interface From {
    /** The source; {@code fresh} while nobody had opened it before. */
    record Source(String address, boolean fresh) implements From {}

    /** The group; {@code delivered} once the front or a stick has it. */
    record Group(boolean delivered) implements From {}
  }

  /**
   * Where the conversation stands.
   *
   * @param first the testimony that it began with, when it is another one
   * @param answerable whether a reply can reach the source
   * @param toErase whether the source asked to have this erased
   */
  public record Standing(Optional<First> first, boolean answerable, boolean toErase) {}

  /** A testimony that a conversation began with. */
  public record First(String name, String address) {}
}

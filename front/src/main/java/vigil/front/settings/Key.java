package vigil.front.settings;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import vigil.core.spelling.EditDistance;

/** The keys of {@code front.toml}, with their defaults as TOML writes them and their ranges. */
enum Key {
  NAME("name", "\"Vigil\"", "The name of your group, at the head of every page."),
  LEAVE_TO(
      "leave_to",
      "\"https://www.wikipedia.org/\"",
      "Where \"leave this page\" leads: something that nobody minds on a screen."),
  SOURCE(
      "source",
      "\"\"",
      "Where anybody can get the source of the program as you run it; its licence asks you to offer"
          + " it. Shown on /about."),
  HOST(
      "listen.host",
      "\"127.0.0.1\"",
      "The interface to listen on. Leave it so behind a TLS proxy or an onion service."),
  PORT("listen.port", "8080", 1, 65_535, "The port to listen on."),
  PUBLIC_ADDRESS(
      "listen.public_address",
      "\"\"",
      "The address that visitors use, such as \"https://example.org\"."),
  TESTIMONY_LIMIT_MB(
      "testimony.limit_mb",
      "2048",
      1,
      2_048,
      "Words and attachments of one testimony, in MiB; at most a quarter of flood.mb_per_day."),
  TESTIMONY_FILES("testimony.files", "20", 0, 100, "Attachments of one testimony."),
  TESTIMONY_CHARACTERS(
      "testimony.characters", "100000", 1_000, 1_000_000, "Length of the words of one testimony."),
  TESTIMONY_AT_ONCE("testimony.at_once", "16", 1, 256, "Testimonies received at the same time."),
  SPOOL_LIMIT_MB(
      "spool.limit_mb", "8192", 1, 1_048_576, "Sealed envelopes waiting for the desk, in MiB."),
  REPLIES_DAYS(
      "replies.days", "60", 1, 365, "Days that an answer stays for whoever comes back for it."),
  FLOOD_CALM_PER_MINUTE(
      "flood.calm_per_minute",
      "12",
      1,
      100_000,
      "Testimonies, forms or visits in a minute that are nothing unusual; beyond it people wait or"
          + " their device works."),
  FLOOD_FORMS_PER_MINUTE(
      "flood.forms_per_minute",
      "12",
      1,
      100_000,
      "Forms in a minute that this server seals; each costs it about a second of work. Visits:"
          + " twice as many."),
  FLOOD_ENVELOPES_PER_HOUR(
      "flood.envelopes_per_hour",
      "360",
      3,
      1_000_000,
      "Sealed envelopes taken in an hour, a third of them by each way in."),
  FLOOD_MB_PER_DAY(
      "flood.mb_per_day",
      "8192",
      1,
      1_048_576,
      "Sealed envelopes taken in a day, in MiB, a third by each way in; at most, and if not set,"
          + " what the spool holds."),
  PRESENCE_TRIES(
      "presence.tries",
      "524288",
      16_384,
      16_777_216,
      "Tries of the sum by which somebody without a code is counted; half a million takes a fast"
          + " device a moment and an old telephone some seconds."),
  PRESENCE_REFRESH_MINUTES(
      "presence.refresh_minutes",
      "60",
      1,
      1_440,
      "Minutes between two changes of the numbers that are shown of a gathering."),
  PRESENCE_PAUSE_SECONDS(
      "presence.pause_seconds",
      "30",
      0,
      600,
      "A browser waits so long at most, by chance, between asking for a token and spending it."),
  PRESENCE_PULSE_MILLIS(
      "presence.pulse_millis",
      "2000",
      20,
      10_000,
      "Milliseconds, a quarter more or less by chance, between two times at which presences are"
          + " written down, whether anybody came or not: whoever comes waits for the next."),
  ACTIVITY_ANSWERS(
      "activity.answers",
      "\"ignore\"",
      "What Mastodon and others get who want to follow: \"ignore\" is nothing at all; \"reject\" is"
          + " a refusal, for which this program connects to their servers (docs/activity.md).");

  private final String path;
  private final String byDefault;
  private final int least;
  private final int most;
  private final String purpose;

  Key(String path, String byDefault, String purpose) {
    this(path, byDefault, 0, 0, purpose);
  }

  Key(String path, String byDefault, int least, int most, String purpose) {
    this.path = path;
    this.byDefault = byDefault;
    this.least = least;
    this.most = most;
    this.purpose = purpose;
  }

  /** The key with its table, such as {@code listen.port}. */
  String path() {
    return path;
  }

  /** The key without its table. */
  String leaf() {
    return path.substring(path.indexOf('.') + 1);
  }

  /** The table's name; empty at the top of the file. */
  String table() {
    int dot = path.indexOf('.');
    return dot < 0 ? "" : path.substring(0, dot);
  }

  /** The default, as TOML writes it. */
  String byDefault() {
    return byDefault;
  }

  /** The smallest number allowed. */
  int least() {
    return least;
  }

  /** The largest number allowed. */
  int most() {
    return most;
  }

  /** What it is for, in one line. */
  String purpose() {
    return purpose;
  }

  static Optional<Key> of(String path) {
    return Arrays.stream(values()).filter(key -> key.path.equals(path)).findFirst();
  }

  /**
   * The key that an unknown one was most likely meant to be: fewest single-character edits, with or
   * without the table.
   */
  static Key nearest(String unknown) {
    String leaf = unknown.substring(unknown.lastIndexOf('.') + 1);
    return Arrays.stream(values())
        .min(
            Comparator.comparingInt((Key key) ->
                    Math.min(
                        EditDistance.between(unknown, key.path),
                        EditDistance.between(leaf, key.leaf())))
                .thenComparingInt(key -> EditDistance.between(unknown, key.path)))
        .orElseThrow();
  }
}

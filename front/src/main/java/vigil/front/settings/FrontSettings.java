package vigil.front.settings;

import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import vigil.exchange.LocalizedText;

/**
 * What the operator of the public program may set, as read from {@code front.toml}. Every key may
 * be left out; a key that is not known stops start-up.
 *
 * @param pages what the group puts on its pages
 * @param listen where the program listens, and the address that visitors use
 * @param testimony limits on what may be told in one go
 * @param spool limits on the sealed envelopes waiting for the desk
 * @param replies how long answers stay
 * @param flood what is done when very many come
 * @param presence how those are counted who come to gatherings
 * @param activity what other networks are answered
 */
public record FrontSettings(
    Pages pages,
    Listen listen,
    Testimony testimony,
    Spool spool,
    Replies replies,
    Flood flood,
    Presence presence,
    Activity activity) {

  /**
   * What the group puts on its pages.
   *
   * @param name the group's name, shown at the head of every page
   * @param leaveTo where "leave quickly" leads: a neutral address, http or https
   * @param source where the source of the running program can be had, as section 13 of its licence,
   *     the GNU AGPL, asks of whoever changed it; http or https
   * @param help whom to turn to in need, one contact a line; shown where people tell and come back
   */
  public record Pages(
      String name, URI leaveTo, Optional<URI> source, Optional<LocalizedText> help) {}

  /**
   * Where the program listens.
   *
   * @param host address or name of the interface; the default is reached from this machine only,
   *     behind a TLS proxy or onion service
   * @param port 1 to 65535
   * @param publicAddress scheme and host that visitors use, for feeds and calendars; without it
   *     their links stay relative
   */
  public record Listen(String host, int port, Optional<URI> publicAddress) {}

  /**
   * Limits on one testimony.
   *
   * @param limitMb words and attachments together, in MiB, 1 to 2048 and at most a quarter of what
   *     is taken in a day
   * @param files attachments, 0 to 100
   * @param characters length of the words, 1,000 to 1,000,000
   * @param atOnce testimonies received at the same time, 1 to 256; the next one is asked to try
   *     again
   */
  public record Testimony(int limitMb, int files, int characters, int atOnce) {

    /** The limit on one whole testimony in bytes. */
    public long limitBytes() {
      return limitMb * BYTES_PER_MB;
    }
  }

  /**
   * Limits on the spool.
   *
   * @param limitMb all sealed envelopes together, in MiB, 1 to 1,048,576
   */
  public record Spool(int limitMb) {

    /** The limit on the whole spool in bytes. */
    public long limitBytes() {
      return limitMb * BYTES_PER_MB;
    }
  }

  /**
   * How long answers stay for those who come back.
   *
   * @param days after an answer was handed over, 1 to 365; people are told so
   */
  public record Replies(int days) {}

  /**
   * What is done when very many come. Each of the three ways in (testimonies that browsers seal,
   * forms, conversations) has a third of the two quotas.
   *
   * @param calmPerMinute so many a minute of each way in are nothing unusual, 1 to 100,000; beyond
   *     that there are waits and sums
   * @param formsPerMinute so many a minute for which this program stretches a number, 1 to 100,000:
   *     forms, and twice as many visits with a number
   * @param envelopesPerHour taken in an hour, 3 to 1,000,000
   * @param mbPerDay taken in a day, in MiB, 1 to what the spool holds, which is the default
   */
  public record Flood(int calmPerMinute, int formsPerMinute, int envelopesPerHour, int mbPerDay) {

    /** A third of a day's bytes, less what is kept for small envelopes, holds one testimony. */
    static final int DAY_TO_TESTIMONY = 4;

    /** The limit on a day in bytes. */
    public long bytesPerDay() {
      return mbPerDay * BYTES_PER_MB;
    }
  }

  /**
   * How those are counted who come to gatherings.
   *
   * @param tries of the sum by which somebody without a code is counted, 16,384 to 16,777,216
   * @param refreshMinutes between two changes of the numbers that are shown, 1 to 1,440
   * @param pauseSeconds that a browser waits at most before it spends a token, 0 to 600
   * @param pulseMillis between two times on average at which presences are written down, 20 to
   *     10,000
   */
  public record Presence(int tries, int refreshMinutes, int pauseSeconds, int pulseMillis) {}

  /**
   * What other networks are answered whose people want to follow or to join.
   *
   * @param rejects whether they are refused in words, for which this program connects to their
   *     servers; else nothing is done
   */
  public record Activity(boolean rejects) {}

  /** The file's name in the front's home. */
  public static final String FILE = "front.toml";

  private static final long BYTES_PER_MB = 1L << 20;

  /** The settings of an empty file. */
  public static FrontSettings defaults() {
    return parse("");
  }

  /**
   * Reads {@code front.toml} in a front's home; a home without it has the defaults.
   *
   * @throws FrontSettingsException when the file cannot be read, or says something that is not
   *     understood
   */
  public static FrontSettings read(Path home) {
    return SettingsFile.read(home.resolve(FILE));
  }

  /**
   * Reads settings from the text of a TOML file.
   *
   * @throws FrontSettingsException when it says something that is not understood
   */
  public static FrontSettings parse(String toml) {
    return SettingsFile.parse(toml);
  }

  /**
   * The file that a new home starts with: every key with its default, switched off, and what it is
   * for.
   */
  public static String template() {
    return SettingsFile.template();
  }
}

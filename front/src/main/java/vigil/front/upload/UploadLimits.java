package vigil.front.upload;

import java.time.Duration;

/**
 * What may be under way at a time.
 *
 * @param envelopeBytes the largest envelope
 * @param chunksAtOnce chunks received at the same time; whoever sends another is asked to wait
 * @param open envelopes that have begun and not ended; beyond that the one nobody went on with for
 *     longest has to go, if it rested for at least {@code rest}; else, of those that have taken at
 *     least as long and come more slowly than anybody's line, the one that rested longest
 * @param rest how long nobody may have gone on with an envelope that has to make room
 * @param life how long an envelope is kept that nobody goes on with
 */
public record UploadLimits(
    long envelopeBytes, int chunksAtOnce, int open, Duration rest, Duration life) {

  /** With the times that suit a person on a bad line. */
  public static UploadLimits of(long envelopeBytes, int chunksAtOnce) {
    return new UploadLimits(
        envelopeBytes, chunksAtOnce, 16 * chunksAtOnce, Duration.ofMinutes(2), Duration.ofHours(6));
  }
}

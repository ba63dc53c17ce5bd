package vigil.core.map;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The outlines of the world's countries: Natural Earth, 1:50 million, in the public domain. {@code
 * build/map-outlines.mjs} makes the file and says how it is written.
 */
final class Outlines {
  /** In hundredths of a degree. */
  static final int ALL_ROUND = 360_00;

  private static final int SOUTH_POLE = -90_00;
  private static final int MORE = 0x80;
  private static final int SEVEN_BITS = 0x7f;

  private final byte[] bytes;
  private int at;

  private Outlines(byte[] bytes) {
    this.bytes = bytes;
  }

  /**
   * A country as it is held.
   *
   * @param code ISO 3166-1 numeric; 0 when it has none
   * @param rings longitude and latitude by turns, in hundredths of a degree; a ring across the
   *     180th meridian goes on beyond it instead of beginning again on the other side
   */
  record Country(int code, List<int[]> rings) {}

  /** Read once, when a map is drawn for the first time. */
  private static final class Once {
    private static final List<Country> ALL = read();
  }

  /** All countries. */
  static List<Country> all() {
    return Once.ALL;
  }

  private static List<Country> read() {
    try (InputStream file = Outlines.class.getResourceAsStream("outlines.bin")) {
      if (file == null) {
        throw new IllegalStateException("the outlines of the map are not in the program");
      }
      return new Outlines(file.readAllBytes()).countries();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<Country> countries() {
    List<int[]> arcs = new ArrayList<>();
    for (int left = unsigned(); left > 0; left--) {
      arcs.add(arc(unsigned()));
    }
    List<Country> countries = new ArrayList<>();
    for (int left = unsigned(); left > 0; left--) {
      int code = unsigned();
      List<int[]> rings = new ArrayList<>();
      for (int rest = unsigned(); rest > 0; rest--) {
        rings.add(unrolled(ring(arcs)));
      }
      countries.add(new Country(code, List.copyOf(rings)));
    }
    return List.copyOf(countries);
  }

  private int[] arc(int points) {
    int[] arc = new int[2 * points];
    for (int i = 0; i < arc.length; i++) {
      arc[i] = signed() + (i < 2 ? 0 : arc[i - 2]);
    }
    return arc;
  }

  /** Each arc begins where the one before ended; that point is taken once. */
  private int[] ring(List<int[]> arcs) {
    List<int[]> parts = new ArrayList<>();
    int length = 0;
    for (int left = unsigned(); left > 0; left--) {
      int index = signed();
      int[] part = index < 0 ? reversed(arcs.get(-1 - index)) : arcs.get(index);
      parts.add(part);
      length += part.length - 2;
    }
    int[] ring = new int[length];
    int to = 0;
    for (int[] part : parts) {
      System.arraycopy(part, 0, ring, to, part.length - 2);
      to += part.length - 2;
    }
    return ring;
  }

  /** One that goes all the way round, as the coast of Antarctica does, is closed along its pole. */
  private static int[] unrolled(int[] ring) {
    int[] unrolled = Arrays.copyOf(ring, ring.length + 4);
    for (int i = 2; i < ring.length; i += 2) {
      unrolled[i] = unrolled[i - 2] + shortWay(ring[i] - ring[i - 2]);
    }
    int end = unrolled[ring.length - 2];
    if (end + shortWay(ring[0] - ring[ring.length - 2]) == ring[0]) {
      return Arrays.copyOf(unrolled, ring.length);
    }
    unrolled[ring.length] = end;
    unrolled[ring.length + 1] = SOUTH_POLE;
    unrolled[ring.length + 2] = ring[0];
    unrolled[ring.length + 3] = SOUTH_POLE;
    return unrolled;
  }

  private static int shortWay(int degrees) {
    return degrees > ALL_ROUND / 2
        ? degrees - ALL_ROUND
        : degrees < -ALL_ROUND / 2 ? degrees + ALL_ROUND : degrees;
  }

  private static int[] reversed(int[] arc) {
    int[] reversed = new int[arc.length];
    for (int i = 0; i < arc.length; i += 2) {
      reversed[i] = arc[arc.length - 2 - i];
      reversed[i + 1] = arc[arc.length - 1 - i];
    }
    return reversed;
  }

  private int unsigned() {
    int value = 0;
    int shift = 0;
    while ((bytes[at] & MORE) != 0) {
      value |= (bytes[at++] & SEVEN_BITS) << shift;
      shift += 7;
    }
    return value | bytes[at++] << shift;
  }

  private int signed() {
    int value = unsigned();
    return (value >>> 1) ^ -(value & 1);
  }
}

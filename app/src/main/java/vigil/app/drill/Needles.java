package vigil.app.drill;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;

/**
 * Words to search raw bytes for, each in every spelling that a program might have left on a disk:
 * UTF-8, UTF-16 of both byte orders, Windows-1251 and Latin-1 where they can write the word,
 * percent-encoding, JSON escapes, hexadecimal and the three alignments of Base64; in the letter
 * case given, in lower and in upper case; composed and decomposed (NFC, NFD).
 *
 * <p>Candidates are found by their first four bytes, so the cost does not grow with the number of
 * words.
 */
final class Needles {
  private static final ValueLayout.OfInt INT =
      ValueLayout.JAVA_INT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
  private static final int PREFIX_BYTES = 4;
  private static final int LAST_BYTE = 24;
  private static final int CHUNK_BYTES = 1 << 16;
  private static final int FILTER_BITS = 22;

  /** One spelling of one word. */
  record Spelling(String word, String encoding, byte[] bytes) {}

  private final Map<Integer, List<Spelling>> byPrefix = new HashMap<>();
  private final long[] filter = new long[1 << (FILTER_BITS - 6)];
  private int longestBytes;

  private Needles() {}

  /**
   * Prepares the words.
   *
   * @throws IllegalArgumentException for a word of fewer than four letters: it would be found by
   *     chance
   */
  static Needles of(Collection<String> words) {
    Needles needles = new Needles();
    for (String word : words) {
      if (word.strip().length() < 4) {
        throw new IllegalArgumentException(
            "\"" + word + "\" is too short to search for: four letters at least.");
      }
      needles.add(word.strip());
    }
    return needles;
  }

  /** Length in bytes of the longest spelling. */
  int longestBytes() {
    return longestBytes;
  }

  /** Hands every spelling that stands in the bytes, with its offset, to {@code found}. */
  void search(MemorySegment bytes, BiConsumer<Spelling, Long> found) {
    byte[] chunk = new byte[(int) Math.min(CHUNK_BYTES, bytes.byteSize())];
    int prefix = 0;
    for (long base = 0; base < bytes.byteSize(); base += chunk.length) {
      int length = (int) Math.min(chunk.length, bytes.byteSize() - base);
      MemorySegment.copy(bytes, ValueLayout.JAVA_BYTE, base, chunk, 0, length);
      for (int i = 0; i < length; i++) {
        prefix = prefix >>> Byte.SIZE | chunk[i] << LAST_BYTE;
        int slot = slot(prefix);
        if ((filter[slot >>> 6] & (1L << (slot & 63))) != 0) {
          compare(bytes, base + i - (PREFIX_BYTES - 1), prefix, found);
        }
      }
    }
  }

  private void compare(MemorySegment bytes, long at, int prefix, BiConsumer<Spelling, Long> found) {
    for (Spelling spelling : byPrefix.getOrDefault(prefix, List.of())) {
      int length = spelling.bytes.length;
      if (at >= 0
          && at + length <= bytes.byteSize()
          && MemorySegment.mismatch(
                  bytes, at, at + length, MemorySegment.ofArray(spelling.bytes), 0, length)
              == -1) {
        found.accept(spelling, at);
      }
    }
  }

  private void add(String word) {
    Set<String> forms = new HashSet<>();
    for (String cased :
        List.of(word, word.toLowerCase(Locale.ROOT), word.toUpperCase(Locale.ROOT))) {
      forms.add(Normalizer.normalize(cased, Normalizer.Form.NFC));
      forms.add(Normalizer.normalize(cased, Normalizer.Form.NFD));
    }
    for (String form : forms) {
      byte[] utf8 = form.getBytes(StandardCharsets.UTF_8);
      put(word, "UTF-8", utf8);
      put(word, "UTF-16LE", form.getBytes(StandardCharsets.UTF_16LE));
      put(word, "UTF-16BE", form.getBytes(StandardCharsets.UTF_16BE));
      putWhereWritable(word, form, Charset.forName("windows-1251"));
      putWhereWritable(word, form, StandardCharsets.ISO_8859_1);
      putAscii(word, "percent-encoding", percentEncoded(utf8));
      putAscii(word, "JSON escapes", jsonEscaped(form));
      putAscii(word, "hexadecimal", HexFormat.of().formatHex(utf8));
      for (int shift = 0; shift < 3; shift++) {
        putAscii(word, "Base64", base64At(utf8, shift));
      }
    }
  }

  private void putWhereWritable(String word, String form, Charset charset) {
    try {
      var encoded = charset.newEncoder().encode(CharBuffer.wrap(form));
      put(word, charset.name(), Arrays.copyOf(encoded.array(), encoded.limit()));
    } catch (CharacterCodingException e) {
      // This charset has no letters for the word, so the word cannot stand anywhere in it.
      return;
    }
  }

  private void putAscii(String word, String encoding, String text) {
    put(word, encoding, text.getBytes(StandardCharsets.US_ASCII));
  }

  private void put(String word, String encoding, byte[] bytes) {
    if (bytes.length < PREFIX_BYTES) {
      return;
    }
    int prefix = MemorySegment.ofArray(bytes).get(INT, 0);
    List<Spelling> same = byPrefix.computeIfAbsent(prefix, p -> new ArrayList<>());
    if (same.stream().noneMatch(s -> Arrays.equals(s.bytes, bytes))) {
      same.add(new Spelling(word, encoding, bytes));
    }
    int slot = slot(prefix);
    filter[slot >>> 6] |= 1L << (slot & 63);
    longestBytes = Math.max(longestBytes, bytes.length);
  }

  private static int slot(int prefix) {
    return (prefix * 0x9E3779B1) >>> (32 - FILTER_BITS);
  }

  private static String percentEncoded(byte[] utf8) {
    StringBuilder text = new StringBuilder();
    for (byte b : utf8) {
      if (Character.isLetterOrDigit((char) b) && b > 0) {
        text.append((char) b);
      } else {
        text.append(String.format("%%%02X", b & 0xff));
      }
    }
    return text.toString();
  }

  private static String jsonEscaped(String form) {
    StringBuilder text = new StringBuilder();
    form.chars()
        .forEach(
            c -> text.append(c < 128 ? String.valueOf((char) c) : String.format("\\u%04x", c)));
    return text.toString();
  }

  /**
   * The part of the Base64 text that depends on these bytes alone, when they start at offset mod 3.
   */
  private static String base64At(byte[] bytes, int shift) {
    byte[] shifted = new byte[shift + bytes.length];
    System.arraycopy(bytes, 0, shifted, shift, bytes.length);
    String text = Base64.getEncoder().withoutPadding().encodeToString(shifted);
    int skip = shift == 0 ? 0 : shift + 1;
    int tail = shifted.length % 3 == 0 ? 0 : 1;
    return text.substring(skip, text.length() - tail);
  }
}

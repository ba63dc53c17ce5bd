package vigil.front.page;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Optional;
import java.util.zip.Deflater;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import vigil.core.language.Language;

/**
 * One answer, ready to be sent: its bytes as they are and compressed, each with its strong entity
 * tag (RFC 9110, section 8.8.3). Compressed alone is how most of it waits in memory.
 */
public final class Representation {
  /** The media type of every page. */
  public static final String PAGE = "text/html; charset=utf-8";

  private static final int TAG_CHARACTERS = 22;

  /** What is larger is kept compressed alone: nearly everybody asks for it so. */
  private static final int KEPT_PLAIN_BYTES = 4 << 10;

  private final String mediaType;
  private final @Nullable Language language;
  private final Lifetime lifetime;
  private final boolean scripted;
  private final boolean open;
  private final @Nullable String inlineStyle;
  private final Body plain;
  private final @Nullable Body compressed;

  /** How long a browser may keep an answer without asking again. */
  public enum Lifetime {
    /** It asks every time, and mostly hears that nothing changed. */
    ASK_AGAIN("no-cache"),
    /** The address names the content. */
    FOR_GOOD("public, max-age=31536000, immutable"),
    /** It is not kept at all. */
    NOT_KEPT("no-store");

    private final String cacheControl;

    Lifetime(String cacheControl) {
      this.cacheControl = cacheControl;
    }

    /** The value of Cache-Control. */
    public String cacheControl() {
      return cacheControl;
    }
  }

  /** The bytes of an answer in one encoding. */
  public static final class Body {
    private final byte[] kept;
    private final int sizeBytes;
    private final String entityTag;
    private final @Nullable String encoding;

    private Body(byte[] kept, int sizeBytes, String entityTag, @Nullable String encoding) {
      this.kept = kept;
      this.sizeBytes = sizeBytes;
      this.entityTag = entityTag;
      this.encoding = encoding;
    }

    /** How many bytes there are. */
    public int sizeBytes() {
      return sizeBytes;
    }

    /** The bytes, to be read and not changed. */
    public ByteBuffer bytes() {
      byte[] bytes = kept.length == sizeBytes ? kept : unpacked(kept);
      return ByteBuffer.wrap(bytes).asReadOnlyBuffer();
    }

    /** The strong entity tag, with its quotes. */
    public String entityTag() {
      return entityTag;
    }

    /** The value of Content-Encoding; none for the bytes as they are. */
    public @Nullable String encoding() {
      return encoding;
    }
  }

  private Representation(
      String mediaType,
      @Nullable Language language,
      Lifetime lifetime,
      boolean scripted,
      byte[] content) {
    this.mediaType = mediaType;
    this.language = language;
    this.lifetime = lifetime;
    this.scripted = scripted;
    this.open = false;
    this.inlineStyle = null;
    String digest = digest(content);
    byte[] smaller = gzip(content);
    boolean packs = smaller.length < content.length;
    boolean keptPlain = !packs || content.length <= KEPT_PLAIN_BYTES;
    this.plain = new Body(keptPlain ? content : smaller, content.length, '"' + digest + '"', null);
    this.compressed =
        packs ? new Body(smaller, smaller.length, '"' + digest + "-gzip\"", "gzip") : null;
  }

  private Representation(
      Representation same, String mediaType, boolean open, @Nullable String inlineStyle) {
    this.mediaType = mediaType;
    this.language = same.language;
    this.lifetime = same.lifetime;
    this.scripted = same.scripted;
    this.open = open;
    this.inlineStyle = inlineStyle;
    this.plain = same.plain;
    this.compressed = same.compressed;
  }

  /** A page in a language. */
  public static Representation page(Language language, byte[] html) {
    return new Representation(PAGE, language, Lifetime.ASK_AGAIN, false, html);
  }

  /** A page on which scripts of this site run, and may ask this site and nobody else. */
  public static Representation scriptedPage(Language language, byte[] html) {
    return new Representation(PAGE, language, Lifetime.ASK_AGAIN, true, html);
  }

  /**
   * A page that other sites may show in a frame of theirs.
   *
   * @param style what stands in its only {@code style} element: nothing else is loaded
   */
  public static Representation card(Language language, byte[] html, String style) {
    byte[] hash = sha256(style.getBytes(StandardCharsets.UTF_8));
    String source = "sha256-" + Base64.getEncoder().encodeToString(hash);
    return new Representation(page(language, html), PAGE, false, source);
  }

  /** A script, whose address names its content. */
  public static Representation script(byte[] content) {
    return new Representation(
        "text/javascript; charset=utf-8", null, Lifetime.FOR_GOOD, true, content);
  }

  /** The address of a script, which names its content. */
  public static String scriptPath(String name, byte[] content) {
    return "/" + name + "-" + digest(content).substring(0, 12) + ".js";
  }

  /** A file. */
  public static Representation file(String mediaType, Lifetime lifetime, byte[] content) {
    return new Representation(mediaType, null, lifetime, false, content);
  }

  /** A file whose words are in a language. */
  public static Representation file(String mediaType, Language language, byte[] content) {
    return new Representation(mediaType, language, Lifetime.ASK_AGAIN, false, content);
  }

  /** A file that scripts of other sites may read: data for everybody, the same for everybody. */
  public static Representation open(String mediaType, byte[] content) {
    return file(mediaType, Lifetime.ASK_AGAIN, content).as(mediaType);
  }

  /** The same bytes under another name of what they are, open to scripts of other sites. */
  public Representation as(String otherMediaType) {
    return new Representation(this, otherMediaType, true, inlineStyle);
  }

  /** The value of Content-Type. */
  public String mediaType() {
    return mediaType;
  }

  /** The language its words are in, if they are in one. */
  public @Nullable Language language() {
    return language;
  }

  /** How long a browser may keep it. */
  public Lifetime lifetime() {
    return lifetime;
  }

  /** Whether it is, or runs, a script of this site. */
  public boolean scripted() {
    return scripted;
  }

  /**
   * The only style that may apply in it, as a hash source of Content Security Policy; present where
   * other sites may show it in a frame.
   */
  public Optional<String> framedWithStyle() {
    return Optional.ofNullable(inlineStyle);
  }

  /** Whether scripts of other sites may read it. */
  public boolean open() {
    return open;
  }

  /** The bytes for a client that understands gzip or does not. */
  public Body body(boolean gzipUnderstood) {
    return gzipUnderstood && compressed != null ? compressed : plain;
  }

  /** 132 bits of the content's SHA-256, as text that is safe in addresses and tags. */
  public static String digest(byte[] content) {
    return Base64.getUrlEncoder().encodeToString(sha256(content)).substring(0, TAG_CHARACTERS);
  }

  private static byte[] sha256(byte[] content) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(content);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  private static byte[] gzip(byte[] content) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(content.length / 3 + 64);
    try (GZIPOutputStream gzip = new BestCompression(bytes)) {
      gzip.write(content);
    } catch (IOException e) {
      throw new UncheckedIOException("writing to memory failed", e);
    }
    return bytes.toByteArray();
  }

  private static byte[] unpacked(byte[] gzip) {
    try (GZIPInputStream content = new GZIPInputStream(new ByteArrayInputStream(gzip))) {
      return content.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException("reading from memory failed", e);
    }
  }

  private static final class BestCompression extends GZIPOutputStream {
    BestCompression(ByteArrayOutputStream to) throws IOException {
      super(to);
      def.setLevel(Deflater.BEST_COMPRESSION);
    }
  }
}

package vigil.desk.metadata;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a file is by its own first bytes, whatever its name or its sender say. */
public enum FileKind {
  JPEG(Family.PICTURE, "jpg", "image/jpeg"),
  PNG(Family.PICTURE, "png", "image/png"),
  GIF(Family.PICTURE, "gif", "image/gif"),
  BMP(Family.PICTURE, "bmp", "image/bmp"),
  WEBP(Family.PICTURE, "webp", "image/webp"),
  HEIF(Family.FOREIGN_PICTURE, "heic", "image/heic", "image/heif"),
  AVIF(Family.FOREIGN_PICTURE, "avif", "image/avif"),
  TIFF(Family.FOREIGN_PICTURE, "tif", "image/tiff"),
  PDF(Family.PDF, "pdf", "application/pdf"),
  MP4(Family.VIDEO, "mp4", "video/mp4"),
  QUICKTIME(Family.VIDEO, "mov", "video/quicktime"),
  THREE_GP(Family.VIDEO, "3gp", "video/3gpp", "video/3gpp2"),
  MATROSKA(Family.VIDEO, "mkv", "video/x-matroska", "video/webm", "audio/webm"),
  AVI(Family.VIDEO, "avi", "video/x-msvideo", "video/avi"),
  M4A(Family.VIDEO, "m4a", "audio/mp4", "audio/x-m4a"),
  MP3(Family.VIDEO, "mp3", "audio/mpeg"),
  OGG(Family.VIDEO, "ogg", "audio/ogg", "video/ogg", "application/ogg"),
  WAV(Family.VIDEO, "wav", "audio/wav", "audio/x-wav"),
  DOCX(
      Family.OFFICE,
      "docx",
      "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
  XLSX(Family.OFFICE, "xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
  PPTX(
      Family.OFFICE,
      "pptx",
      "application/vnd.openxmlformats-officedocument.presentationml.presentation"),
  ODT(Family.OFFICE, "odt", "application/vnd.oasis.opendocument.text"),
  ODS(Family.OFFICE, "ods", "application/vnd.oasis.opendocument.spreadsheet"),
  ODP(Family.OFFICE, "odp", "application/vnd.oasis.opendocument.presentation"),
  OLD_OFFICE(
      Family.OFFICE,
      "doc",
      "application/msword",
      "application/vnd.ms-excel",
      "application/vnd.ms-powerpoint"),
  RTF(Family.OFFICE, "rtf", "application/rtf", "text/rtf"),
  ZIP(Family.OTHER, "zip", "application/zip", "application/x-zip-compressed"),
  TEXT(Family.OTHER, "txt", "text/plain"),
  UNKNOWN(Family.OTHER, "bin", "application/octet-stream");

  /** How many bytes of the beginning are enough to tell. */
  public static final int HEAD_BYTES = 4096;

  private static final int BRAND_AT = 8;

  /** What can be done with a kind of file. */
  public enum Family {
    /** Made anew from its pixels. */
    PICTURE,
    /** A picture that this program cannot decode. */
    FOREIGN_PICTURE,
    /** Made anew from pictures of its pages. */
    PDF,
    /** Film and sound: for a tool of the group. */
    VIDEO,
    /** Texts, sheets, slides: for a tool of the group. */
    OFFICE,
    /** Nothing. */
    OTHER
  }

  private final Family family;
  private final String extension;
  private final List<String> mediaTypes;

  FileKind(Family family, String extension, String... mediaTypes) {
    this.family = family;
    this.extension = extension;
    this.mediaTypes = List.of(mediaTypes);
  }

  /** What can be done with it. */
  public Family family() {
    return family;
  }

  /** The usual ending of its name, without the dot. */
  public String extension() {
    return extension;
  }

  /** The usual media type. */
  public String mediaType() {
    return mediaTypes.getFirst();
  }

  /** Whether a sender who says this type says the truth, or says nothing. */
  public boolean isCalled(String mediaType) {
    return mediaType.equals("application/octet-stream") || mediaTypes.contains(mediaType);
  }

  /**
   * The kind of a file that begins with these bytes. What is packed as ZIP is told apart later, by
   * its entries.
   *
   * @param head the first {@value #HEAD_BYTES} bytes, or all of a shorter file
   */
  public static FileKind of(byte[] head) {
    String text = new String(head, ISO_8859_1);
    if (text.startsWith("ftyp", 4)) {
      return ofBrand(text);
    }
    if (text.startsWith("RIFF")) {
      return ofRiff(text);
    }
    return ofSignature(text)
        .orElseGet(() ->
            text.substring(0, Math.min(text.length(), 1024)).contains("%PDF-")
                ? PDF
                : ofText(head));
  }

  private static Optional<FileKind> ofSignature(String text) {
    record Signature(String start, FileKind kind) {}
    return List.of(
            new Signature("\u00ff\u00d8\u00ff", JPEG),
            new Signature("\u0089PNG\r\n\u001a\n", PNG),
            new Signature("GIF8", GIF),
            new Signature("BM", BMP),
            new Signature("II*\0", TIFF),
            new Signature("MM\0*", TIFF),
            new Signature("\u001aE\u00df\u00a3", MATROSKA),
            new Signature("OggS", OGG),
            new Signature("ID3", MP3),
            new Signature("\u00ff\u00fb", MP3),
            new Signature("PK\u0003\u0004", ZIP),
            new Signature("\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1", OLD_OFFICE),
            new Signature("{\\rtf", RTF))
        .stream()
        .filter(signature -> text.startsWith(signature.start()))
        .map(Signature::kind)
        .findFirst();
  }

  /** ISO/IEC 14496-12: the major brand says what the boxes hold. */
  private static FileKind ofBrand(String text) {
    if (text.length() < BRAND_AT + 4) {
      return UNKNOWN;
    }
    String brand = text.substring(BRAND_AT, BRAND_AT + 4).toLowerCase(Locale.ROOT);
    return switch (brand) {
      case "heic", "heix", "hevc", "hevx", "heim", "heis", "mif1", "msf1" -> HEIF;
      case "avif", "avis" -> AVIF;
      case "qt  " -> QUICKTIME;
      case "m4a ", "m4b " -> M4A;
      default -> brand.startsWith("3g") ? THREE_GP : MP4;
    };
  }

  private static FileKind ofRiff(String text) {
    return switch (text.length() < BRAND_AT + 4 ? "" : text.substring(BRAND_AT, BRAND_AT + 4)) {
      case "WEBP" -> WEBP;
      case "AVI " -> AVI;
      case "WAVE" -> WAV;
      default -> UNKNOWN;
    };
  }

  private static FileKind ofText(byte[] head) {
    try {
      // A character may be cut at the end of the head.
      int whole = head.length < HEAD_BYTES ? head.length : head.length - 3;
      String text =
          StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(head, 0, whole)).toString();
      return !text.isEmpty()
              && text.chars().allMatch(one -> one >= ' ' || Character.isWhitespace(one))
          ? TEXT
          : UNKNOWN;
    } catch (CharacterCodingException noText) {
      return UNKNOWN;
    }
  }
}

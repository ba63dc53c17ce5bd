package vigil.exchange.edition;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import vigil.core.language.Language;
import vigil.exchange.LocalizedText;
import vigil.exchange.dossier.ExampleDossier;
import vigil.seal.KeyKind;
import vigil.seal.Recipient;

/** Small editions of an invented group. */
public final class ExampleEdition {
  private ExampleEdition() {}

  public static EditionManifest manifest(long number) {
    byte[] publicKey = new byte[32];
    publicKey[0] = 9;
    return new EditionManifest(
        number,
        LocalDate.of(2026, 11, 22),
        LocalizedText.of(Language.ENGLISH, "An invented group"),
        List.of(Recipient.ofPublicKey(KeyKind.X25519, publicKey)),
        List.of(Language.ENGLISH, Language.RUSSIAN));
  }

  public static Map<EditionPath, byte[]> content(String note) {
    return Map.of(
        new EditionPath("dossiers/invented.json"), ExampleDossier.of("invented").json(),
        new EditionPath("gatherings/vigil-in-the-square.json"), bytes("{}"),
        new EditionPath("pictures/map.svg"), bytes("<svg/>"),
        new EditionPath("note.txt"), bytes(note));
  }

  public static Edition write(Path folder, long number, EditionSigner signer) throws IOException {
    return EditionFolder.write(folder, manifest(number), content("number " + number), signer);
  }

  public static byte[] archive(Edition edition) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    EditionArchive.write(edition, out);
    return out.toByteArray();
  }

  public static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}

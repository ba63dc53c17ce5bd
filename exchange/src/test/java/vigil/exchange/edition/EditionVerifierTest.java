package vigil.exchange.edition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import vigil.exchange.OutsideCommand;
import vigil.exchange.TestSigner;
import vigil.exchange.minisign.MinisignPublicKey;

class EditionVerifierTest {
  private static final List<String> FILES =
      List.of(
          "SHA256SUMS",
          "SHA256SUMS.minisig",
          "dossiers/invented.json",
          "edition.json",
          "gatherings/vigil-in-the-square.json",
          "minisign.pub",
          "note.txt",
          "pictures/map.svg");

  private final TestSigner signer = new TestSigner(0xCAFE);
  @TempDir Path home;
  private Path folder = Path.of("");

  @BeforeEach
  void writeEdition() throws IOException {
    folder = home.resolve("edition");
    ExampleEdition.write(folder, 1, signer);
  }

  @Test
  void folder_asWritten_isVerifiedWithAndWithoutTrustedKey() throws IOException {
    for (var trusted :
        List.of(Optional.<MinisignPublicKey>empty(), Optional.of(signer.publicKey()))) {
      Edition edition = verified(EditionVerifier.verify(folder, trusted));
      assertThat(edition.manifest()).isEqualTo(ExampleEdition.manifest(1));
      assertThat(edition.signedBy()).isEqualTo(signer.publicKey());
      assertThat(edition.paths()).extracting(EditionPath::value).containsExactlyElementsOf(FILES);
      assertThat(edition.dossiers()).hasSize(1);
      assertThat(edition.gatherings().keySet())
          .extracting(Object::toString)
          .containsExactly("vigil-in-the-square");
    }
  }

  @Test
  void folder_asWritten_isAcceptedBySha256sumAndMinisign() throws Exception {
    var sums = OutsideCommand.run(folder, "sha256sum", "--strict", "-c", "SHA256SUMS");
    assertThat(sums.exitCode()).as(sums.said()).isZero();
    assertThat(sums.said().lines())
        .hasSize(FILES.size() - 2)
        .allMatch(line -> line.endsWith(": OK"));
    var signature =
        OutsideCommand.run(folder, "minisign", "-V", "-p", "minisign.pub", "-m", "SHA256SUMS");
    assertThat(signature.exitCode()).as(signature.said()).isZero();
    assertThat(signature.said()).contains("Trusted comment: edition 1 of 2026-11-22");
  }

  @Test
  void folder_madeWithSha256sumAndMinisign_isVerified() throws Exception {
    run("minisign", "-G", "-W", "-f", "-p", "minisign.pub", "-s", "../secret.key");
    run(
        "sh",
        "-c",
        "find . -type f ! -name 'SHA256SUMS*' | sed 's,^./,,' | xargs sha256sum > SHA256SUMS");
    run("minisign", "-S", "-s", "../secret.key", "-m", "SHA256SUMS");
    MinisignPublicKey key =
        MinisignPublicKey.parse(Files.readString(folder.resolve("minisign.pub")));
    assertThat(verified(EditionVerifier.verify(folder, Optional.of(key))).signedBy())
        .isEqualTo(key);
    assertThat(problems(Optional.of(signer.publicKey())))
        .extracting(Problem::file, Problem::fault)
        .containsExactly(tuple("SHA256SUMS.minisig", Fault.OTHER_KEY));
  }

  @TestFactory
  Stream<DynamicTest> folder_anyOneByteChanged_namesThatFileAlone() {
    return FILES.stream()
        .map(name -> DynamicTest.dynamicTest(name, () -> changeEveryByte(folder.resolve(name))));
  }

  private void changeEveryByte(Path file) throws IOException {
    byte[] original = Files.readAllBytes(file);
    int step = Math.max(1, original.length / 60);
    for (int i = 0; i < original.length; i += step) {
      byte[] changed = original.clone();
      changed[i] ^= 1;
      Files.write(file, changed);
      for (var trusted :
          List.of(Optional.<MinisignPublicKey>empty(), Optional.of(signer.publicKey()))) {
        assertThat(problems(trusted))
            .as("byte %d, key given: %s", i, trusted.isPresent())
            .extracting(Problem::file)
            .containsExactly(folder.relativize(file).toString());
      }
    }
    Files.write(file, original);
    verified(EditionVerifier.verify(folder, Optional.empty()));
  }

  @TestFactory
  Stream<DynamicTest> folder_oneFileMissing_namesThatFileAlone() {
    return FILES.stream()
        .map(name ->
            DynamicTest.dynamicTest(
                name,
                () -> {
                  Path file = folder.resolve(name);
                  byte[] original = Files.readAllBytes(file);
                  Files.delete(file);
                  assertThat(problems(Optional.empty()))
                      .extracting(Problem::file, Problem::fault)
                      .containsExactly(tuple(name, Fault.MISSING));
                  Files.write(file, original);
                }));
  }

  @Test
  void folder_severalFaults_namesEveryFile() throws IOException {
    Files.writeString(folder.resolve("note.txt"), "other");
    Files.delete(folder.resolve("gatherings/vigil-in-the-square.json"));
    Files.writeString(folder.resolve("dossiers/planted.json"), "{}");
    Files.writeString(folder.resolve(".hidden"), "");
    Files.delete(folder.resolve("pictures/map.svg"));
    Files.createSymbolicLink(folder.resolve("pictures/map.svg"), home.resolve("elsewhere"));
    assertThat(problems(Optional.of(signer.publicKey())))
        .extracting(Problem::file, Problem::fault)
        .containsExactlyInAnyOrder(
            tuple("note.txt", Fault.CHANGED),
            tuple("gatherings/vigil-in-the-square.json", Fault.MISSING),
            tuple("dossiers/planted.json", Fault.EXTRA),
            tuple(".hidden", Fault.EXTRA),
            tuple("pictures/map.svg", Fault.UNSAFE));
  }

  @Test
  void folder_linkToAFolder_isNotFollowed() throws IOException {
    Path outside = Files.createDirectory(home.resolve("outside"));
    Files.writeString(outside.resolve("secret.txt"), "x");
    Files.createSymbolicLink(folder.resolve("more"), outside);
    assertThat(problems(Optional.empty()))
        .extracting(Problem::file, Problem::fault)
        .containsExactly(tuple("more", Fault.UNSAFE));
  }

  @Test
  void folder_listWithUnsafePath_isRefusedThoughSigned() throws IOException {
    for (String path :
        List.of("../up", "/etc/passwd", "a//b", "a/./b", "SHA256SUMS", "a\\b", "é")) {
      byte[] sums = ExampleEdition.bytes("0".repeat(64) + "  " + path + "\n");
      Files.write(folder.resolve("SHA256SUMS"), sums);
      Files.writeString(folder.resolve("SHA256SUMS.minisig"), signer.sign(sums, "x").text());
      assertThat(problems(Optional.of(signer.publicKey())))
          .as(path)
          .extracting(Problem::file, Problem::fault)
          .containsExactly(tuple("SHA256SUMS", Fault.UNSAFE));
    }
  }

  @Test
  void folder_overTheLimits_isRefusedByName() throws IOException {
    assertThat(problems(new EditionLimits(100, 1 << 20, 100)))
        .extracting(Problem::fault)
        .containsExactly(Fault.TOO_LARGE);
    assertThat(problems(new EditionLimits(1 << 20, 1_000, 100)))
        .extracting(Problem::fault)
        .containsExactly(Fault.TOO_LARGE);
    assertThat(problems(new EditionLimits(1 << 20, 1 << 20, FILES.size() - 1)))
        .extracting(Problem::fault)
        .containsExactly(Fault.TOO_MANY);
    EditionVerifier enough =
        new EditionVerifier(
            Optional.empty(),
            new EditionLimits(1 << 20, 1 << 20, FILES.size()),
            EditionInspector.none());
    verified(enough.folder(folder));
  }

  @Test
  void folder_inspectorObjects_isRejected() throws IOException {
    Problem objection = new Problem("gatherings/x.json", Fault.UNREADABLE, "no date");
    EditionVerifier verifier =
        new EditionVerifier(
            Optional.empty(), EditionLimits.STANDARD, edition -> List.of(objection));
    assertThat(verifier.folder(folder)).isEqualTo(new Verification.Rejected(List.of(objection)));
  }

  @Test
  void fetched_fileByFile_isVerifiedAndNamesTheChangedFile() throws IOException {
    EditionFetcher fetcher =
        path -> {
          Path file = folder.resolve(path.value());
          return Files.exists(file) ? Optional.of(Files.newInputStream(file)) : Optional.empty();
        };
    EditionVerifier verifier = EditionVerifier.of(Optional.of(signer.publicKey()));
    assertThat(verified(verifier.fetched(fetcher)).number()).isEqualTo(1);
    Files.writeString(folder.resolve("note.txt"), "other");
    Files.delete(folder.resolve("pictures/map.svg"));
    assertThat(((Verification.Rejected) verifier.fetched(fetcher)).problems())
        .extracting(Problem::file, Problem::fault)
        .containsExactlyInAnyOrder(
            tuple("note.txt", Fault.CHANGED), tuple("pictures/map.svg", Fault.MISSING));
  }

  @Test
  void write_folderIsThere_changesNothing() {
    assertThatThrownBy(() -> ExampleEdition.write(folder, 2, signer))
        .isInstanceOf(FileAlreadyExistsException.class);
    assertThat(home.toFile().list()).containsExactly("edition");
  }

  @Test
  void write_contentThatMakesNoEdition_leavesNothing() {
    Map<EditionPath, byte[]> wrong =
        Map.of(
            new EditionPath("dossiers/other-name.json"),
            ExampleEdition.content("").values().stream()
                .filter(bytes -> bytes.length > 100)
                .findFirst()
                .orElseThrow());
    assertThatThrownBy(() ->
            EditionFolder.write(home.resolve("wrong"), ExampleEdition.manifest(2), wrong, signer))
        .isInstanceOf(EditionRejectedException.class)
        .hasMessageContaining("dossiers/other-name.json");
    assertThat(home.toFile().list()).containsExactly("edition");
  }

  @Test
  void write_aFileThatSigningWrites_isRefused() {
    for (EditionPath ours :
        Set.of(EditionPath.SUMS, EditionPath.SIGNATURE, EditionPath.KEY, EditionPath.MANIFEST)) {
      assertThatThrownBy(() ->
              EditionFolder.write(
                  home.resolve("wrong"),
                  ExampleEdition.manifest(2),
                  Map.of(ours, new byte[0]),
                  signer))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining(ours.value());
    }
  }

  private List<Problem> problems(Optional<MinisignPublicKey> trusted) throws IOException {
    return ((Verification.Rejected) EditionVerifier.verify(folder, trusted)).problems();
  }

  private List<Problem> problems(EditionLimits limits) throws IOException {
    EditionVerifier verifier =
        new EditionVerifier(Optional.empty(), limits, EditionInspector.none());
    return ((Verification.Rejected) verifier.folder(folder)).problems();
  }

  private static Edition verified(Verification verification) {
    assertThat(verification).isInstanceOf(Verification.Verified.class);
    return ((Verification.Verified) verification).edition();
  }

  private void run(String... command) throws IOException, InterruptedException {
    var answer = OutsideCommand.run(folder, command);
    assertThat(answer.exitCode()).as(answer.said()).isZero();
  }
}

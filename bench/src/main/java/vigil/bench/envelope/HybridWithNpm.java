package vigil.bench.envelope;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import vigil.open.Identity;
import vigil.open.IdentityFile;
import vigil.open.Opening;
import vigil.seal.KeyKind;
import vigil.seal.Sealing;

/**
 * Checks hybrid envelopes in both directions against npm's age-encryption, for the age command line
 * knows them only from 1.3 on. Needs node, and a folder in which {@code npm install age-encryption}
 * was run.
 */
public final class HybridWithNpm {
  private static final String SCRIPT =
      """
      import * as age from "age-encryption";
      import { readFileSync, writeFileSync } from "node:fs";
      const [what, key] = process.argv.slice(1);
      const input = new Uint8Array(readFileSync(0));
      if (what === "seal") {
        const sealing = new age.Encrypter();
        sealing.addRecipient(key);
        writeFileSync(1, await sealing.encrypt(input));
      } else {
        const opening = new age.Decrypter();
        opening.addIdentity(key);
        writeFileSync(1, await opening.decrypt(input));
      }
      """;

  private static final int[] LENGTHS = {0, 1, 65_536, 65_537, 5_000_000};

  private HybridWithNpm() {}

  /** Takes the folder. */
  public static void main(String[] args) throws IOException, InterruptedException {
    Path folder = Path.of(args[0]);
    Identity identity = Identity.generate(KeyKind.HYBRID);
    for (int length : LENGTHS) {
      byte[] content = new byte[length];
      new SplittableRandom(length).nextBytes(content);
      byte[] ours = node(folder, seal(content, identity), "open", secret(identity));
      byte[] theirs = open(node(folder, content, "seal", identity.recipient().encoded()), identity);
      if (!Arrays.equals(ours, content) || !Arrays.equals(theirs, content)) {
        throw new IOException("other content at a length of " + length);
      }
      System.out.println(length + " bytes: the same both ways");
    }
  }

  private static String secret(Identity identity) {
    return IdentityFile.text(List.of(identity)).lines().toList().getLast();
  }

  private static byte[] seal(byte[] content, Identity identity) throws IOException {
    var envelope = new ByteArrayOutputStream();
    try (OutputStream sealing = Sealing.to(List.of(identity.recipient()), envelope)) {
      sealing.write(content);
    }
    return envelope.toByteArray();
  }

  private static byte[] open(byte[] envelope, Identity identity) throws IOException {
    try (InputStream opened = Opening.of(new ByteArrayInputStream(envelope), List.of(identity))) {
      return opened.readAllBytes();
    }
  }

  private static byte[] node(Path folder, byte[] input, String what, String key)
      throws IOException, InterruptedException {
    Process node =
        new ProcessBuilder("node", "--input-type=module", "--eval", SCRIPT, what, key)
            .directory(folder.toFile())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    try (OutputStream in = node.getOutputStream()) {
      in.write(input);
    }
    byte[] printed = node.getInputStream().readAllBytes();
    if (node.waitFor() != 0) {
      throw new IOException("node ended with " + node.exitValue());
    }
    return printed;
  }
}

package vigil.desk.backup;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import vigil.desk.casefile.CopiedCase;
import vigil.desk.signing.MinisignSecretKey;
import vigil.exchange.minisign.MinisignException;
import vigil.exchange.minisign.MinisignPublicKey;
import vigil.exchange.minisign.MinisignSignature;
import vigil.exchange.minisign.SignatureCheck;
import vigil.journal.DataKey;
import vigil.journal.JournalCopy;
import vigil.open.Identity;
import vigil.open.Opening;
import vigil.seal.EnvelopeException;

/** A backup that is read: from its first byte to its last, everything checked. */
final class BackupFile {
  private static final int BUFFER_BYTES = 1 << 16;
  private static final int MOST_KEY_FILE_BYTES = 1 << 20;
  private static final String SIGNING = HomeFiles.KEYS + "signing.age";

  private final Path file;

  BackupFile(Path file) {
    this.file = file;
  }

  /** Where the files of a backup go. */
  @FunctionalInterface
  interface Target {
    /** A stream for a file; closed when it is whole. */
    OutputStream file(String name) throws IOException;
  }

  /** Reads all of it and keeps nothing. */
  Opened check(Unlocking how) throws IOException {
    return read(how, _ -> OutputStream.nullOutputStream());
  }

  /**
   * Reads all of it.
   *
   * @throws BackupException when it is not whole, or holds what does not belong together
   */
  Opened read(Unlocking how, Target target) throws IOException {
    Map<String, byte[]> keyFiles = new TreeMap<>();
    try (ZipInputStream outer = zip(Files.newInputStream(file))) {
      for (ZipEntry entry = outer.getNextEntry(); entry != null; entry = outer.getNextEntry()) {
        if (PeopleFiles.isOne(entry.getName())) {
          keyFiles.put(entry.getName(), outer.readNBytes(MOST_KEY_FILE_BYTES));
        } else if (entry.getName().equals(Backup.SEALED)) {
          return unsealed(how.identities(keyFiles), outer, target);
        }
      }
    } catch (EOFException e) {
      throw new BackupException(notWhole(), e);
    } catch (ZipException | EnvelopeException e) {
      throw damaged(e);
    }
    throw new BackupException(notWhole());
  }

  private String notWhole() {
    return file + " is no backup of a desk, or not whole: take another one.";
  }

  private Opened unsealed(List<Identity> identities, ZipInputStream outer, Target target)
      throws IOException {
    Contents contents = new Contents();
    try (InputStream clear = Opening.of(outer, identities);
        ZipInputStream inner = zip(clear)) {
      for (ZipEntry entry = inner.getNextEntry(); entry != null; entry = inner.getNextEntry()) {
        contents.take(safe(entry.getName()), inner, target);
      }
      // An age file is whole only when its end was reached, and so is the entry that holds it.
      clear.transferTo(OutputStream.nullOutputStream());
      outer.closeEntry();
      return contents.checked(identities);
    } finally {
      identities.forEach(Identity::destroy);
    }
  }

  /** The paths come from whoever sealed the file, and anybody can seal. */
  private String safe(String name) throws BackupException {
    boolean inside =
        !name.isEmpty()
            && !name.startsWith("/")
            && !name.contains("\\")
            && Arrays.stream(name.split("/", -1))
                .noneMatch(part -> part.isEmpty() || part.equals(".") || part.equals(".."));
    if (!inside) {
      throw new BackupException(file + " names a file outside of itself. Do not use it.");
    }
    return name;
  }

  private BackupException damaged(IOException cause) {
    return new BackupException(
        file + " is damaged (" + cause.getMessage() + "): take another one.", cause);
  }

  private static ZipInputStream zip(InputStream content) {
    return new ZipInputStream(new BufferedInputStream(content, BUFFER_BYTES));
  }

  /** What came out of the sealed part. */
  private final class Contents {
    private final Sums sums = new Sums();
    private final Map<String, byte[]> kept = new HashMap<>();

    void take(String name, InputStream content, Target target) throws IOException {
      try (OutputStream to = target.file(name)) {
        if (name.equals(Sums.NAME) || name.equals(Sums.SIGNATURE)) {
          kept.put(name, content.readAllBytes());
        } else if (name.startsWith(HomeFiles.JOURNAL + "/") || name.equals(SIGNING)) {
          kept.put(name, sums.read(name, content));
          to.write(bytes(name));
        } else {
          sums.copy(name, content, to);
        }
      }
    }

    Opened checked(List<Identity> identities) throws IOException {
      if (!Arrays.equals(sums.text(), bytes(Sums.NAME))) {
        throw new BackupException(file + " holds other files than it lists. Take another backup.");
      }
      MinisignPublicKey signer = signer(identities);
      CopiedCase copied = journal(identities);
      return new Opened(
          sums.files(),
          copied.changes(),
          copied.state().casebook().statements().size(),
          signer.id());
    }

    private MinisignPublicKey signer(List<Identity> identities) throws IOException {
      byte[] secret = opened(SIGNING, identities);
      try (MinisignSecretKey key = MinisignSecretKey.parse(secret)) {
        MinisignSignature signature =
            MinisignSignature.parse(new String(bytes(Sums.SIGNATURE), UTF_8));
        if (key.publicKey().check(bytes(Sums.NAME), signature) != SignatureCheck.VALID) {
          throw new BackupException(file + " was not signed by the desk whose keys it holds.");
        }
        return key.publicKey();
      } catch (MinisignException e) {
        throw new BackupException(file + " was not signed by a desk.", e);
      } finally {
        Arrays.fill(secret, (byte) 0);
      }
    }

    private CopiedCase journal(List<Identity> identities) throws IOException {
      byte[] secret = opened(HomeFiles.JOURNAL_KEY, identities);
      try (DataKey key = DataKey.of(secret)) {
        List<byte[]> files =
            JournalCopy.ORDER.stream()
                .map(name -> HomeFiles.JOURNAL + "/" + name)
                .map(this::bytes)
                .toList();
        return CopiedCase.read(new JournalCopy(files.get(0), files.get(1), files.get(2)), key);
      } finally {
        Arrays.fill(secret, (byte) 0);
      }
    }

    private byte[] opened(String name, List<Identity> identities) throws IOException {
      try (InputStream clear = Opening.of(new ByteArrayInputStream(bytes(name)), identities)) {
        return clear.readAllBytes();
      }
    }

    private byte[] bytes(String name) {
      return Optional.ofNullable(kept.get(name)).orElseGet(() -> new byte[0]);
    }
  }
}

package vigil.exchange.edition;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vigil.core.id.Slug;
import vigil.exchange.Sha256;
import vigil.exchange.dossier.Dossier;
import vigil.exchange.minisign.MinisignPublicKey;

/** Holds gathered files against their signature, their hashes and their formats. */
final class EditionCheck {
  private final SortedMap<EditionPath, byte[]> files;
  private final List<Problem> problems;
  private final boolean complete;

  EditionCheck(Gathered gathered) {
    this.files = gathered.files();
    this.problems = new ArrayList<>(gathered.problems());
    this.complete = gathered.isComplete();
  }

  Verification check(Optional<MinisignPublicKey> trusted, EditionInspector inspector) {
    if (!complete) {
      return new Verification.Rejected(problems);
    }
    SealCheck.Outcome seal = new SealCheck(files, trusted).check();
    seal.problem().ifPresent(problems::add);
    Optional<Edition> edition = seal.signedBy().flatMap(this::signedContent);
    edition.map(inspector::inspect).ifPresent(problems::addAll);
    return edition.isPresent() && problems.isEmpty()
        ? new Verification.Verified(edition.get())
        : new Verification.Rejected(problems);
  }

  private Optional<Edition> signedContent(MinisignPublicKey signedBy) {
    compareWithSums();
    return problems.isEmpty() ? read(signedBy) : Optional.empty();
  }

  private void compareWithSums() {
    Map<EditionPath, Sha256> hashes;
    try {
      hashes = Sha256Sums.parse(bytes(EditionPath.SUMS)).hashes();
    } catch (IllegalArgumentException e) {
      add(EditionPath.SUMS, Fault.UNSAFE, String.valueOf(e.getMessage()));
      return;
    }
    hashes.forEach(this::compare);
    for (EditionPath path : files.keySet()) {
      if (!path.isSeal() && !hashes.containsKey(path)) {
        add(path, Fault.EXTRA, "it is not in the signed list");
      }
    }
    for (EditionPath needed : List.of(EditionPath.MANIFEST, EditionPath.KEY)) {
      if (!files.containsKey(needed) && !hashes.containsKey(needed)) {
        add(needed, Fault.MISSING, "an edition needs it");
      }
    }
  }

  private void compare(EditionPath path, Sha256 signed) {
    byte @Nullable [] bytes = files.get(path);
    if (bytes == null) {
      if (problems.stream().noneMatch(problem -> problem.file().equals(path.value()))) {
        add(path, Fault.MISSING, "it is in the signed list and not there");
      }
    } else if (!Sha256.of(bytes).sameAs(signed)) {
      add(path, Fault.CHANGED, "its bytes are not those that were signed");
    }
  }

  private Optional<Edition> read(MinisignPublicKey signedBy) {
    SortedMap<Slug, Dossier> dossiers = new TreeMap<>();
    for (EditionPath path : files.keySet()) {
      if (path.isIn(Edition.DOSSIERS, Edition.JSON)) {
        readable(path, () -> readDossier(path))
            .ifPresent(dossier -> dossiers.put(dossier.slug(), dossier));
      } else if (path.isIn(Edition.GATHERINGS, Edition.JSON)) {
        readable(path, () -> Edition.slug(path, Edition.GATHERINGS));
      }
    }
    readable(EditionPath.KEY, () -> readKey(signedBy));
    return readable(EditionPath.MANIFEST, () -> EditionManifest.read(bytes(EditionPath.MANIFEST)))
        .map(manifest -> new Edition(manifest, signedBy, files, dossiers));
  }

  private Dossier readDossier(EditionPath path) {
    Dossier dossier = Dossier.read(bytes(path));
    if (!dossier.slug().equals(Edition.slug(path, Edition.DOSSIERS))) {
      throw new IllegalArgumentException("it holds the dossier \"" + dossier.slug() + "\"");
    }
    return dossier;
  }

  private MinisignPublicKey readKey(MinisignPublicKey signedBy) {
    MinisignPublicKey key =
        MinisignPublicKey.parse(new String(bytes(EditionPath.KEY), StandardCharsets.UTF_8));
    if (!key.equals(signedBy)) {
      throw new IllegalArgumentException("it is not the key that signed");
    }
    return key;
  }

  private <T> Optional<T> readable(EditionPath path, Supplier<T> reading) {
    try {
      return Optional.of(reading.get());
    } catch (IllegalArgumentException e) {
      add(path, Fault.UNREADABLE, String.valueOf(e.getMessage()));
      return Optional.empty();
    }
  }

  private byte[] bytes(EditionPath path) {
    return Objects.requireNonNull(files.get(path));
  }

  private void add(EditionPath file, Fault fault, String explanation) {
    problems.add(new Problem(file, fault, explanation));
  }
}

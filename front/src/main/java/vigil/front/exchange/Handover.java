package vigil.front.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vigil.exchange.edition.Acceptance;
import vigil.exchange.edition.Edition;
import vigil.exchange.edition.EditionInspector;
import vigil.exchange.edition.EditionLimits;
import vigil.exchange.edition.EditionShelf;
import vigil.exchange.stick.FrontStick;
import vigil.exchange.wire.GroupKeys;
import vigil.exchange.wire.PairingRequest;
import vigil.exchange.wire.PairingToken;
import vigil.seal.Recipient;

/**
 * What the desk has handed over so far: the group's keys and the edition. Safe for use by several
 * threads.
 */
public final class Handover {
  private final Pairing pairing;
  private final Path editions;
  private final EditionInspector inspector;
  private volatile State state;

  /** Keys and shelf belong together: a shelf accepts editions of one signing key. */
  private record State(Optional<GroupKeys> keys, @Nullable EditionShelf shelf) {}

  /**
   * Reads what was handed over before.
   *
   * @param inspector what an edition must fulfil, besides its signature, to be served
   */
  public Handover(Pairing pairing, Path editions, EditionInspector inspector) throws IOException {
    this.pairing = pairing;
    this.editions = editions;
    this.inspector = inspector;
    this.state = load();
  }

  /** The group's keys; none while no desk has been paired. */
  public Optional<GroupKeys> keys() {
    return state.keys();
  }

  /** The edition to serve. */
  public Optional<Edition> edition() {
    EditionShelf shelf = state.shelf();
    return shelf == null ? Optional.empty() : shelf.current();
  }

  /** Whom testimony is sealed to: as the edition says, before that as the pairing said. */
  public List<Recipient> recipients() {
    return edition()
        .map(edition -> edition.manifest().recipients())
        .or(() -> keys().map(GroupKeys::recipients))
        .orElse(List.of());
  }

  /** Pairs with a desk that knows the code; none when it does not. */
  public synchronized Optional<PairingToken> pair(PairingRequest request) throws IOException {
    Optional<PairingToken> token = pairing.pair(request);
    if (token.isPresent()) {
      state = load();
    }
    return token;
  }

  /** Takes the group's keys from a stick. */
  synchronized void introduce(GroupKeys keys) throws IOException {
    pairing.introduce(keys);
    state = load();
  }

  /** Offers a stick's edition; empty when there is none, or while no group is known. */
  synchronized Optional<Acceptance> accept(FrontStick stick) throws IOException {
    EditionShelf shelf = state.shelf();
    return shelf == null ? Optional.empty() : stick.receiveEdition(shelf);
  }

  /** Offers an edition; empty while no desk has been paired. */
  public synchronized Optional<Acceptance> accept(InputStream archive) throws IOException {
    EditionShelf shelf = state.shelf();
    return shelf == null ? Optional.empty() : Optional.of(shelf.accept(archive));
  }

  private State load() throws IOException {
    Optional<GroupKeys> keys = pairing.keys();
    EditionShelf shelf =
        keys.isEmpty()
            ? null
            : EditionShelf.open(
                editions, keys.get().signingKey(), EditionLimits.STANDARD, inspector);
    return new State(keys, shelf);
  }
}

package vigil.seal;

/**
 * Hybrid and X25519 recipients for one envelope: the weaker kind would undo what the stronger one
 * is there for, so neither age nor Vigil seals so. All recipients have to be of one {@link
 * KeyKind}.
 */
public final class MixedRecipientsException extends IllegalArgumentException {
  MixedRecipientsException() {
    super(
        "hybrid (age1pq1...) and X25519 (age1...) recipients cannot share an envelope; give keys of"
            + " one kind only");
  }
}

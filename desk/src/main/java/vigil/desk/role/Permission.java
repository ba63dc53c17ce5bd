package vigil.desk.role;

import static vigil.desk.role.Role.ADMINISTRATOR;
import static vigil.desk.role.Role.ANALYST;
import static vigil.desk.role.Role.DOCUMENTER;
import static vigil.desk.role.Role.EDITOR;

import java.util.Collection;
import java.util.Set;

/**
 * A kind of action, and the roles that may do it. A rule that the program keeps: whoever can unlock
 * the desk holds keys that open everything, whatever the roles.
 */
public enum Permission {
  /** See that there is something, and who did what; change one's own passphrase. */
  BE_HERE(DOCUMENTER, ANALYST, EDITOR, ADMINISTRATOR),
  /** Open testimonies and their files. */
  READ_TESTIMONY(DOCUMENTER),
  /** Write to sources, and take what they tell on the telephone. */
  ANSWER(DOCUMENTER),
  /** Record and correct what is said: events, sources, persons, statements, consents. */
  CODE(DOCUMENTER),
  /** Erase for good. */
  ERASE(DOCUMENTER),
  /** Read and search what was recorded, with its words and names. */
  READ_RECORD(DOCUMENTER, ANALYST, EDITOR),
  /** Say that two persons are one. */
  LINK(ANALYST),
  /** Estimate how many were never listed, and keep what came out. */
  ESTIMATE(ANALYST),
  /** Judge how reliable a statement is. */
  JUDGE(DOCUMENTER, ANALYST),
  /** Take a change back by a new one; which ones depends on what it was. */
  UNDO(DOCUMENTER, ANALYST, EDITOR),
  /** Make copies of files for publication, keep them and throw them away. */
  COPY(DOCUMENTER, EDITOR),
  /** Write dossiers. */
  WRITE(EDITOR),
  /** Announce gatherings. */
  GATHER(EDITOR),
  /** Propose, confirm and publish editions. */
  PUBLISH(EDITOR),
  /** Fetch from the front and hand over to it. */
  EXCHANGE(DOCUMENTER, EDITOR, ADMINISTRATOR),
  /** People, keys, recovery, pairing, settings, backup. */
  ADMINISTER(ADMINISTRATOR);

  private final Set<Role> roles;

  Permission(Role... roles) {
    this.roles = Set.of(roles);
  }

  /** Who may, in general. */
  public Set<Role> roles() {
    return roles;
  }

  /** Whether somebody of these roles may. */
  public boolean isGivenTo(Collection<Role> somebody) {
    return somebody.stream().anyMatch(roles::contains);
  }
}

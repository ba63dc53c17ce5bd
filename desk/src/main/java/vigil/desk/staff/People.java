package vigil.desk.staff;

import java.io.IOException;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vigil.desk.casefile.DeskChange.KeysChanged;
import vigil.desk.casefile.DeskChange.RolesChanged;
import vigil.desk.casefile.KeyStep;
import vigil.desk.keys.Roster;
import vigil.desk.keys.StaffKeys;
import vigil.desk.keys.StaffName;
import vigil.desk.publish.Publication;
import vigil.desk.publish.Publishing;
import vigil.desk.role.Permission;
import vigil.desk.role.Role;
import vigil.desk.unlock.OpenDesk;

/**
 * Changing who can open an open desk. Each change is recorded once it has taken effect. A new key
 * of the group goes to the front at once, or with the next exchange.
 */
public final class People {
  private final OpenDesk desk;
  private final StaffKeys keys;

  public People(OpenDesk desk) {
    this(desk, new StaffKeys(desk.home(), desk.keys()));
  }

  /** The same, with keys whose passphrases are quicker to check: for tests. */
  People(OpenDesk desk, StaffKeys keys) {
    this.desk = desk;
    this.keys = keys;
  }

  /** Who can open the desk now. */
  public Roster roster() throws IOException {
    return keys.roster();
  }

  /**
   * Lets one person more open the desk.
   *
   * @param roles what the person may do; at least one
   * @param passphrase her own; stays the caller's to wipe
   * @throws NameTakenException when somebody of this name can already
   */
  public void add(StaffName name, Set<Role> roles, char[] passphrase) throws IOException {
    synchronized (desk) {
      desk.requireNewestKeys();
      if (roster().staff().containsKey(name)) {
        throw new NameTakenException(name);
      }
      // Before she can unlock, or for a moment she would be everything.
      desk.record(new RolesChanged(name.value(), roles));
      record(KeyStep.PERSON_ADDED, Optional.of(name), keys.put(name, passphrase));
    }
  }

  /**
   * Says what a person may do from now on.
   *
   * @param roles at least one
   * @throws LastAdministratorException when nobody would be left who administers the desk
   * @throws IllegalArgumentException when nobody is named so
   */
  public void give(StaffName name, Set<Role> roles) throws IOException {
    synchronized (desk) {
      if (!roster().staff().containsKey(name)) {
        throw new IllegalArgumentException("there is nobody named " + name);
      }
      if (!roles.contains(Role.ADMINISTRATOR) && isLastAdministrator(name)) {
        throw new LastAdministratorException(name);
      }
      if (!roles.equals(desk.state().rolesOf(name.value()))) {
        desk.record(new RolesChanged(name.value(), roles));
      }
    }
  }

  private boolean isLastAdministrator(StaffName name) throws IOException {
    return desk.whoMay(Permission.ADMINISTER).equals(List.of(name.value()));
  }

  /**
   * Gives a passphrase to somebody whom shares let in: a new person, or one who lost hers. Whoever
   * has two shares can do everything, so she administers the desk from then on.
   *
   * @param passphrase stays the caller's to wipe
   */
  public void readmit(StaffName name, char[] passphrase) throws IOException {
    synchronized (desk) {
      desk.requireNewestKeys();
      Set<Role> roles =
          roster().staff().containsKey(name)
              ? EnumSet.copyOf(desk.state().rolesOf(name.value()))
              : EnumSet.allOf(Role.class);
      roles.add(Role.ADMINISTRATOR);
      if (!roles.equals(desk.state().rolesOf(name.value()))) {
        desk.record(new RolesChanged(name.value(), roles));
      }
      record(KeyStep.PASSPHRASE_RECOVERED, Optional.of(name), keys.put(name, passphrase));
    }
  }

  /**
   * Takes the desk away from a person and has testimony sealed to a new key.
   *
   * @return what became of the edition that tells the front
   * @throws IllegalArgumentException when she is the only one, unknown, or is doing it herself
   * @throws LastAdministratorException when nobody would be left who administers the desk
   */
  public Optional<Publication> remove(StaffName name) throws IOException {
    synchronized (desk) {
      desk.requireNewestKeys();
      if (name.value().equals(desk.staff())) {
        throw new IllegalArgumentException(name + " cannot remove herself");
      }
      if (isLastAdministrator(name)) {
        throw new LastAdministratorException(name);
      }
      record(KeyStep.PERSON_REMOVED, Optional.of(name), keys.remove(name));
    }
    return new Publishing(desk).reissue();
  }

  /**
   * Has testimony sealed to a new key. What was sealed before stays readable here.
   *
   * @return what became of the edition that tells the front
   */
  public Optional<Publication> rotate() throws IOException {
    synchronized (desk) {
      desk.requireNewestKeys();
      record(KeyStep.GROUP_KEY_REPLACED, Optional.empty(), keys.rotate());
    }
    return new Publishing(desk).reissue();
  }

  /**
   * Changes the passphrase of whoever has the desk open.
   *
   * @throws vigil.open.WrongPassphraseException when the current one is not hers
   */
  public void changePassphrase(char[] current, char[] fresh) throws IOException {
    synchronized (desk) {
      desk.requireNewestKeys();
      StaffName name = new StaffName(desk.staff());
      record(
          KeyStep.PASSPHRASE_CHANGED,
          Optional.of(name),
          keys.changePassphrase(name, current, fresh));
    }
  }

  /**
   * Lets this secret open the desk, and no secret that did before.
   *
   * @param secret stays the caller's to wipe
   */
  public void replaceRecovery(char[] secret) throws IOException {
    synchronized (desk) {
      desk.requireNewestKeys();
      record(KeyStep.SHARES_MADE, Optional.empty(), keys.replaceRecovery(secret));
    }
  }

  private void record(KeyStep step, Optional<StaffName> whom, Roster after) throws IOException {
    desk.record(
        new KeysChanged(
            step, whom.map(StaffName::value), after.generation(), desk.caseFile().today()));
  }
}

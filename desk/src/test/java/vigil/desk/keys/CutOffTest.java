package vigil.desk.keys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import vigil.desk.home.HomeFolder;
import vigil.desk.trial.TrialDesk;
import vigil.exchange.durable.PrivateFolder;
import vigil.open.Identity;
import vigil.open.WrongPassphraseException;

/** Stops the machine before every single step of every change of keys. */
class CutOffTest {
  private static final StaffName ANNA = new StaffName("anna");
  private static final StaffName BORIS = new StaffName("boris");
  private static final String ANNAS = "the passphrase of anna";
  private static final String BORISS = "the passphrase of boris";
  private static final String FRESH = "the new passphrase of anna";
  private static final String SECRET = "the secret of the shares";
  private static final int QUICK_COST = 1;

  @TempDir Path folder;

  /** The power goes before a certain step. */
  private static final class PowerCut extends IOException {
    private static final long serialVersionUID = 1L;
  }

  private static final class FailingDisk implements Disk {
    private int left;

    FailingDisk(int steps) {
      left = steps;
    }

    private void step() throws PowerCut {
      if (left-- == 0) {
        throw new PowerCut();
      }
    }

    @Override
    public void write(PrivateFolder to, String name, byte[] content) throws IOException {
      step();
      Disk.super.write(to, name, content);
    }

    @Override
    public void writeUnder(Path file, Identity identity, char[] passphrase, int log2Cost)
        throws IOException {
      step();
      Disk.super.writeUnder(file, identity, passphrase, log2Cost);
    }

    @Override
    public void rename(Path from, Path to) throws IOException {
      step();
      Disk.super.rename(from, to);
    }

    @Override
    public void delete(Path path) throws IOException {
      step();
      Disk.super.delete(path);
    }
  }

  @FunctionalInterface
  private interface KeyChange {
    void make(StaffKeys keys) throws IOException;
  }

  private record Case(String name, KeyChange change) {}

  @TestFactory
  Stream<DynamicTest> change_cutOffBeforeAnyStep_leavesADeskThatOpensForOldOrNew() {
    return Stream.of(
            new Case("add", keys -> keys.put(BORIS, BORISS.toCharArray())),
            new Case("remove", keys -> keys.remove(ANNA)),
            new Case("rotate", StaffKeys::rotate),
            new Case(
                "passphrase",
                keys -> keys.changePassphrase(ANNA, ANNAS.toCharArray(), FRESH.toCharArray())),
            new Case("shares", keys -> keys.replaceRecovery(SECRET.toCharArray())))
        .map(one -> DynamicTest.dynamicTest(one.name(), () -> check(one)));
  }

  private void check(Case one) throws IOException {
    List<Boolean> done = new ArrayList<>();
    boolean cut = true;
    for (int steps = 0; cut; steps++) {
      HomeFolder home = TrialDesk.home(folder.resolve(one.name() + steps));
      cut = cutOffAfter(steps, one, home);
      done.add(isDone(one.name(), home));
    }
    assertThat(done).as("the last one was not cut off").endsWith(true).startsWith(false);
    assertThat(done).as("decided once, and never taken back").isSorted();
    assertThat(done).as("steps").hasSizeGreaterThan(12);
  }

  private static boolean cutOffAfter(int steps, Case one, HomeFolder home) throws IOException {
    try (KeyRing ring = KeyRing.unlock(home, TrialDesk.PASSPHRASE.toCharArray())) {
      new StaffKeys(home, ring, QUICK_COST, new Disk() {}).put(ANNA, ANNAS.toCharArray());
      one.change().make(new StaffKeys(home, ring, QUICK_COST, new FailingDisk(steps)));
      return false;
    } catch (PowerCut cutOff) {
      return true;
    }
  }

  /** Whether the change took effect; fails when it did by half. */
  private static boolean isDone(String change, HomeFolder home) throws IOException {
    boolean boris = opens(home, BORISS);
    boolean anna = opens(home, ANNAS);
    boolean fresh = opens(home, FRESH);
    boolean shares = recovers(home);
    try (KeyRing ring = KeyRing.unlock(home, TrialDesk.PASSPHRASE.toCharArray())) {
      StaffKeys keys = new StaffKeys(home, ring, QUICK_COST, new Disk() {});
      boolean later = keys.roster().generation() == 3;
      assertThat(keys.roster().staff().containsKey(BORIS)).isEqualTo(boris);
      assertThat(keys.roster().staff().containsKey(ANNA)).isEqualTo(anna || fresh);
      assertThat(keys.roster().recovery().isPresent()).isEqualTo(shares);
      boolean rotated = ring.group().size() == 2;
      assertThat(rotated).isEqualTo(later && List.of("remove", "rotate").contains(change));
      assertThat(boris).isEqualTo(later && change.equals("add"));
      assertThat(anna).isEqualTo(!later || !List.of("remove", "passphrase").contains(change));
      assertThat(fresh).isEqualTo(later && change.equals("passphrase"));
      assertThat(shares).isEqualTo(later && change.equals("shares"));
      keys.rotate();
      return later;
    }
  }

  private static boolean opens(HomeFolder home, String passphrase) throws IOException {
    try (KeyRing _ = KeyRing.unlock(home, passphrase.toCharArray())) {
      return true;
    } catch (WrongPassphraseException e) {
      return false;
    }
  }

  private static boolean recovers(HomeFolder home) throws IOException {
    try (KeyRing _ = KeyRing.recover(home, SECRET.toCharArray())) {
      return true;
    } catch (WrongPassphraseException | vigil.desk.home.HomeException e) {
      return false;
    }
  }
}

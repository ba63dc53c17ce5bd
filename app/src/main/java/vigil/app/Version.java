package vigil.app;

import java.util.Objects;
import picocli.CommandLine.IVersionProvider;

/** Version of the jar, as its manifest says. */
final class Version implements IVersionProvider {
  @Override
  public String[] getVersion() {
    String version = Main.class.getPackage().getImplementationVersion();
    return new String[] {"vigil " + Objects.requireNonNullElse(version, "(not packaged)")};
  }
}

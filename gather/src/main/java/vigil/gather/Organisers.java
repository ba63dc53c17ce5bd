package vigil.gather;

/** Who calls people to a gathering, as far as the public may know. */
public sealed interface Organisers {

  /** A group or person who chose to be named in public; one line, 1 to 200 characters. */
  record Named(String name) implements Organisers {
    /** Refuses an empty or overlong name. */
    public Named {
      name = Limits.line("organisers.name", name, Limits.TITLE_CHARACTERS);
    }
  }

  /** The organisers are not named anywhere. */
  record Withheld() implements Organisers {}
}

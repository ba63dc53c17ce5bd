package vigil.app.journey;

import java.util.Locale;

/**
 * Counts what a person's hands do, and says how long a practised person takes for it: the
 * keystroke-level model (Card, Moran and Newell, "The Keystroke-Level Model for User Performance
 * Time with Interactive Systems", CACM 23(7), 1980, table 1). It knows no reading, no mistakes and
 * no hesitation.
 */
final class Keystrokes {
  /** A key pressed by an average non-secretary typist, 40 words a minute. */
  private static final double KEY_SECONDS = 0.28;

  /** Pointing with a mouse, and pressing or letting go of its button. */
  private static final double POINT_SECONDS = 1.1;

  private static final double BUTTON_SECONDS = 0.1;

  /** A hand from the keys to the mouse or back. */
  private static final double HOMING_SECONDS = 0.4;

  /** Making up one's mind for the next step. */
  private static final double THOUGHT_SECONDS = 1.35;

  private int keys;
  private int points;
  private int buttons;
  private int homings;
  private int thoughts;
  private boolean atTheMouse;

  void thinks() {
    thoughts++;
  }

  void presses(int more) {
    moves(false);
    keys += more;
  }

  /** Points at the beginning of something, holds the button down until its end. */
  void drags() {
    moves(true);
    points += 2;
    buttons += 2;
  }

  private void moves(boolean toTheMouse) {
    if (atTheMouse != toTheMouse) {
      homings++;
      atTheMouse = toTheMouse;
    }
  }

  double seconds() {
    return keys * KEY_SECONDS
        + points * POINT_SECONDS
        + buttons * BUTTON_SECONDS
        + homings * HOMING_SECONDS
        + thoughts * THOUGHT_SECONDS;
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "%d keys, %d pointings, %d moves of the button, %d of the hand, %d thoughts: %.0f s",
        keys,
        points,
        buttons,
        homings,
        thoughts,
        seconds());
  }
}

package vigil.core.date;

import java.util.List;

/**
 * One of several dates, nobody knows which: `[1667,1670..1672]`; the members keep the source's
 * order.
 */
record OneOf(Members members) implements Edtf {

  @Override
  public int level() {
    return 2;
  }

  @Override
  public String kind() {
    return "Set";
  }

  @Override
  public Limit min() {
    return members.min();
  }

  @Override
  public Limit max() {
    return members.max();
  }

  @Override
  public List<Edtf> parts() {
    return members.parts();
  }

  @Override
  public String toString() {
    return "[" + members + "]";
  }
}

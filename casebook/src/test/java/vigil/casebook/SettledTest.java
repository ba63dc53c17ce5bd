package vigil.casebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.pcollections.OrderedPMap;
import org.pcollections.PMap;

/** The map that was there at once behaves as one that grew. */
class SettledTest {

  @Property(tries = 500)
  void plusAndMinus_anyOfThem_giveWhatAGrownMapGives(@ForAll Random random) {
    LinkedHashMap<Integer, String> base = new LinkedHashMap<>();
    for (int i = 0; i < random.nextInt(6); i++) {
      base.put(random.nextInt(8), "base " + i);
    }
    PMap<Integer, String> settled = Settled.of(new LinkedHashMap<>(base));
    PMap<Integer, String> grown = OrderedPMap.from(base);
    for (int i = 0; i < 20; i++) {
      int key = random.nextInt(8);
      boolean plus = random.nextBoolean();
      settled = plus ? settled.plus(key, "later " + i) : settled.minus(key);
      grown = plus ? grown.plus(key, "later " + i) : grown.minus(key);
      assertThat(List.copyOf(settled.entrySet())).isEqualTo(List.copyOf(grown.entrySet()));
      assertThat(settled).isEqualTo(grown).hasSize(grown.size());
      assertThat(settled.get(key)).isEqualTo(grown.get(key));
      assertThat(settled.containsKey(key)).isEqualTo(grown.containsKey(key));
    }
  }
}

package vigil.front.testimony;

import java.util.List;
import java.util.function.Supplier;
import vigil.exchange.spool.Spool;
import vigil.seal.Recipient;

/**
 * Where what is told goes.
 *
 * @param limits on one testimony
 * @param spool for sealed envelopes
 * @param recipients the group's keys; empty while no desk has been paired
 */
public record Intake(TellLimits limits, Spool spool, Supplier<List<Recipient>> recipients) {}

package vigil.desk.estimate.kept;

import vigil.core.id.EventId;
import vigil.core.vocabulary.ActType;

/** What persons are listed for: one type of act within one event. */
public record Topic(EventId event, ActType act) {}

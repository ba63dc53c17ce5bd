package vigil.desk.estimate.kept;

/** An estimate that somebody kept: it says for good what was asked and what came out. */
public record KeptEstimate(EstimateId id, Question question, Basis basis, Answer answer) {}

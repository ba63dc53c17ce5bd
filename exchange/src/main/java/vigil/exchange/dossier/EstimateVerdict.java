package vigil.exchange.dossier;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/** Whether a number of the unseen may be said. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "verdict")
@JsonSubTypes({
  @JsonSubTypes.Type(value = EstimateMade.class, name = "estimated"),
  @JsonSubTypes.Type(value = EstimateRefused.class, name = "refused")
})
public sealed interface EstimateVerdict permits EstimateMade, EstimateRefused {}

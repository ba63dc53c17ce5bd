package vigil.estimate;

/** Why a number is to be trusted less than its interval says. */
public sealed interface Caution extends Finding permits AboutNumber, AboutLists {}

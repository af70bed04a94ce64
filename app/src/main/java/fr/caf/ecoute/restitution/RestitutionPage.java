package fr.caf.ecoute.restitution;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A synthesis for reading.
 *
 * @param backAddress where one came from, in the office only
 * @param pdf where the same is as a PDF
 * @param drafted whether it is not published, or not as it stands now
 */
record RestitutionPage(
    Synthesis synthesis,
    List<Commitment> commitments,
    @Nullable String backAddress,
    String pdf,
    boolean drafted) {}

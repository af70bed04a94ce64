package fr.caf.ecoute.theming.codebook;

import fr.caf.ecoute.consultation.OfficeHeading;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the team's codebook has to code with, and what a recoding would change.
 *
 * @param uses what the recoding goes by, line by line
 * @param whyNot why none may start; null when one may
 * @param follow where the run under way is followed
 * @param difference what the recoding that waits would change
 */
record RecodingPage(
    OfficeHeading heading,
    String question,
    String reading,
    String address,
    String codebook,
    List<String> uses,
    @Nullable String whyNot,
    @Nullable String follow,
    @Nullable Difference difference) {}

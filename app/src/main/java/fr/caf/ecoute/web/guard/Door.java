package fr.caf.ecoute.web.guard;

import org.jspecify.annotations.Nullable;

/**
 * What a form carries for the doorkeeper.
 *
 * @param shown when it was shown, closed
 * @param riddle the question to answer first, if one is asked
 */
public record Door(String shown, @Nullable Riddle riddle) {}

/**
 * From the verbatims of an open question to themes that a person stands behind.
 *
 * <p>Takes the verbatims out of the responses, has {@code analysis} propose themes in the
 * background, and keeps what the facilitator decides about each. Owns the tables {@code
 * theming_run}, {@code theme}, {@code coding} and {@code campaign_copy}; {@code family} owns the
 * broader themes. Start with {@link fr.caf.ecoute.theming.ThemingRun}, then {@link
 * fr.caf.ecoute.theming.Theme} and {@link fr.caf.ecoute.theming.CodedQuestion}. Refuses to know how
 * themes are found, and to publish.
 */
@NullMarked
package fr.caf.ecoute.theming;

import org.jspecify.annotations.NullMarked;
